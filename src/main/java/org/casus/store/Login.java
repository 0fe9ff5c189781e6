package org.casus.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.ConfigProvider;

/** Whom a connection is opened as. */
final class Login {

    private static final String FILE_KEY = "casus.db.password-file";

    /** "Invalid authorization specification", in the standard's words. */
    private static final String REFUSED = "28000";

    /** PostgreSQL's, where none is configured. */
    private static final String DEFAULT = "casus";

    private Login() {}

    /** Whom the configuration names. */
    static Properties of(StoreConfig config) {
        Properties login = new Properties();
        login.setProperty("user", config.user());
        config.password().ifPresent(password -> login.setProperty("password", password));
        return login;
    }

    /** These properties with the password of the password file, where one is configured. */
    static Properties of(Properties info) throws SQLException {
        // Not from a bean: the pool opens connections before there are any.
        Optional<Path> file = ConfigProvider.getConfig().getOptionalValue(FILE_KEY, Path.class);
        if (file.isEmpty()) {
            return info;
        }
        Properties login = new Properties();
        login.putAll(info);
        login.put("password", read(file.get(), FILE_KEY));
        return login;
    }

    /** A login to PostgreSQL, which keeps no password for Casus. */
    static Properties complete(Properties login) {
        Properties complete = new Properties();
        complete.putAll(login);
        complete.putIfAbsent("password", DEFAULT);
        return complete;
    }

    /** @param key what names the file */
    static String read(Path file, String key) throws SQLException {
        try (var lines = Files.lines(file)) {
            return lines.findFirst()
                    .filter(line -> !line.isEmpty())
                    .orElseThrow(() -> new SQLException(
                            "The first line of " + file + " is empty; " + key + " must name a file with a password.",
                            REFUSED));
        } catch (IOException e) {
            throw new SQLException(
                    "The file %s, which %s names, cannot be read: %s"
                            .formatted(file, key, e.getClass().getSimpleName()),
                    REFUSED,
                    e);
        }
    }
}
