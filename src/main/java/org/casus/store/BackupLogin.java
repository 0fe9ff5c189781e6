package org.casus.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.h2.Driver;

/**
 * Whom a backup lets in: an entry of its ZIP file, with the password and the user on a line each. It works on this copy
 * alone, since a restore gives the store that it makes the password of its new place.
 */
record BackupLogin(String user, String password) {

    static final String ENTRY = "casus.password";

    /** Adds it to a backup. */
    void addTo(Path zip) throws IOException {
        try (FileSystem entries = FileSystems.newFileSystem(zip)) {
            Files.writeString(entries.getPath(ENTRY), password + "\n" + user + "\n", StandardCharsets.UTF_8);
        }
    }

    /** Reads it off its entry. */
    static BackupLogin read(InputStream entry) throws IOException {
        List<String> lines =
                new String(entry.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        if (lines.size() < 2) {
            throw new IOException("its entry " + ENTRY + " is not whole");
        }
        return new BackupLogin(lines.get(1), lines.getFirst());
    }

    /** Which one opens a copy that was unpacked, of those that may. */
    static Optional<BackupLogin> of(Path copy, List<BackupLogin> candidates) throws SQLException {
        for (BackupLogin candidate : candidates) {
            try (Connection _ = candidate.open(copy)) {
                return Optional.of(candidate);
            } catch (SQLException e) {
                if (!EmbeddedStore.REFUSED.equals(e.getSQLState())) {
                    throw e;
                }
            }
        }
        return Optional.empty();
    }

    /** Opens a copy that was unpacked, which nobody else does. */
    Connection open(Path copy) throws SQLException {
        return new Driver().connect(StoreDriver.aloneUrl(copy), properties());
    }

    /**
     * Those that may open a backup which does not say it: what whoever restores it names, what the store has in whose
     * place it comes, and what every store once had.
     */
    static List<BackupLogin> guesses(StoreConfig config, Optional<Path> named) throws SQLException, IOException {
        List<BackupLogin> guesses = new ArrayList<>();
        if (named.isPresent()) {
            guesses.add(new BackupLogin(config.user(), Login.read(named.get(), "--password-file")));
        }
        String configured = Login.of(Login.of(config)).getProperty("password");
        if (configured != null) {
            guesses.add(new BackupLogin(config.user(), configured));
        }
        PasswordFile.of(StoreDriver.path(config.url()))
                .read()
                .ifPresent(kept -> guesses.add(new BackupLogin(config.user(), kept)));
        guesses.add(new BackupLogin(config.user(), EmbeddedStore.OLD_PASSWORD));
        return guesses.stream().distinct().toList();
    }

    /**
     * Gives a copy that was unpacked the login of the place that it is to be in.
     *
     * @param configured the user, and the password if the operator set one
     * @param kept the file that has the password otherwise
     */
    void change(Path copy, Properties configured, PasswordFile kept) throws SQLException, IOException {
        String chosen = configured.getProperty("password");
        Properties login = new BackupLogin(
                        configured.getProperty("user"), chosen == null ? kept.make(copy.getParent()) : chosen)
                .properties();
        String name = login.getProperty("user");
        try (Connection administrator = open(copy)) {
            if (!name.toUpperCase(Locale.ROOT).equals(user.toUpperCase(Locale.ROOT))) {
                PoolUser.rename(administrator, user, name);
            }
            PoolUser.setPassword(administrator, name, login.getProperty("password"));
            PoolUser.make(administrator, login);
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return properties;
    }
}
