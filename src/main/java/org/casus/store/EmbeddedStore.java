package org.casus.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.engine.SessionRemote;
import org.h2.jdbc.JdbcConnection;

/**
 * Opens the H2 stores that Casus keeps itself, in a file or in memory. Requests get connections of {@link PoolUser};
 * the administrator's password is the one that the operator set when the store was made, or else that of the
 * {@link PasswordFile}.
 */
final class EmbeddedStore {

    /** The administrator's password in stores that an older Casus made, and in memory, where nobody else comes in. */
    static final String OLD_PASSWORD = "casus";

    /** "Wrong user name or password." */
    static final String REFUSED = "28000";

    /** "Database not found": the last connection to one in memory was closed, or a file was removed. */
    private static final String GONE = "90146";

    /** How a connection is opened. */
    @FunctionalInterface
    interface Connector {
        Connection connect(String url, Properties login) throws SQLException;
    }

    private final Connector h2;

    /** The pool's logins by URL, once they have worked. */
    private final Map<String, Properties> pools = new ConcurrentHashMap<>();

    EmbeddedStore(Connector h2) {
        PrivateFiles.register();
        this.h2 = h2;
    }

    /**
     * An administrator's connection.
     *
     * @param login the password that worked, too
     */
    private record Opened(Connection connection, Properties login) implements AutoCloseable {

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    /** @param info the user, and the password if the operator set one */
    Connection administer(String url, Properties info) throws SQLException {
        return open(url, info).connection;
    }

    /**
     * A connection for requests and imports. The first one is opened beside an administrator's, which gives the store
     * its settings, and makes the user.
     */
    Connection connect(String url, Properties info) throws SQLException {
        Properties known = pools.get(url);
        if (known != null) {
            try {
                return asPool(url, known);
            } catch (SQLException e) {
                if (!REFUSED.equals(e.getSQLState()) && !GONE.equals(e.getSQLState())) {
                    throw e;
                }
            }
        }
        try (Opened opened = open(url, info)) {
            Properties pool =
                    PoolUser.login(opened.login, url.toUpperCase(Locale.ROOT).contains(";CIPHER="));
            if (!PoolUser.isThere(opened.connection, opened.login)) {
                PoolUser.make(opened.connection, opened.login);
            }
            Connection connection = asPool(url, pool, opened);
            pools.put(url, pool);
            return connection;
        }
    }

    private Connection asPool(String url, Properties pool, Opened opened) throws SQLException {
        try {
            return asPool(url, pool);
        } catch (SQLException e) {
            if (!REFUSED.equals(e.getSQLState())) {
                throw e;
            }
            PoolUser.make(opened.connection, opened.login);
            return asPool(url, pool);
        }
    }

    private Connection asPool(String url, Properties pool) throws SQLException {
        return h2.connect(StoreDriver.poolUrl(url), pool);
    }

    private Opened open(String url, Properties info) throws SQLException {
        Optional<Path> file = StoreDriver.h2File(url);
        if (file.isEmpty()) {
            return opened(url, info, info.getProperty("password", OLD_PASSWORD));
        }
        Path store = StoreDriver.path(url);
        MigrationGuard.restore(store);
        try {
            StoreFiles.close(store);
            return open(url, info, file.get(), PasswordFile.of(store));
        } catch (IOException e) {
            throw new SQLException(unusable(store, e), Outage.H2_IO, e);
        }
    }

    private static String unusable(Path store, IOException failure) {
        String user = System.getProperty("user.name");
        Path password = PasswordFile.of(store).path();
        return Files.exists(password) && !Files.isReadable(password)
                ? "The password file %s cannot be read by the user %s: give it to that user.".formatted(password, user)
                : "The data folder %s cannot be written to by the user %s: make it writable, or name another by casus.data.folder (%s)."
                        .formatted(store.getParent(), user, failure.getMessage());
    }

    private Opened open(String url, Properties info, Path file, PasswordFile passwordFile)
            throws SQLException, IOException {
        Set<String> passwords = new LinkedHashSet<>();
        Optional.ofNullable(info.getProperty("password")).ifPresent(passwords::add);
        passwordFile.read().ifPresent(passwords::add);
        if (passwords.isEmpty() && isNew(file)) {
            passwords.add(passwordFile.make(file.getParent()));
        }
        for (String password : passwords) {
            try {
                return opened(url, info, password);
            } catch (SQLException e) {
                if (!REFUSED.equals(e.getSQLState())) {
                    throw e;
                }
            }
        }
        return takeOver(url, info, file, passwordFile);
    }

    /**
     * Opens a store that an older Casus made, and changes its password. The new one is on the disk first: a start that
     * finds it refused, since the last one was killed in between, is here again.
     */
    private Opened takeOver(String url, Properties info, Path file, PasswordFile passwordFile)
            throws SQLException, IOException {
        Opened old;
        try {
            old = opened(url, info, OLD_PASSWORD);
        } catch (SQLException e) {
            throw REFUSED.equals(e.getSQLState()) ? unknown(info, passwordFile, e) : e;
        }
        try {
            if (isThroughAnother(old.connection)) {
                return old; // an older Casus has it open, and would be locked out
            }
            String chosen = info.getProperty("password");
            String password = chosen == null ? passwordFile.make(file) : chosen;
            PoolUser.setPassword(old.connection, info.getProperty("user"), password);
            return new Opened(old.connection, with(info, password));
        } catch (SQLException | IOException e) {
            old.close();
            throw e;
        }
    }

    /** In the words that follow "refuses the user casus:". */
    private static SQLException unknown(Properties info, PasswordFile file, SQLException refused) {
        boolean there = Files.exists(file.path());
        return new SQLException(
                "%s%s: put the password file back that was beside the store, or set the password that it was made with, or put a backup in its place by casus restore."
                        .formatted(
                                info.getProperty("password") == null
                                        ? ""
                                        : "the configured password is not the store's, and ",
                                there
                                        ? "the one in " + file.path() + " is not the store's"
                                        : "there is no " + file.path()),
                REFUSED,
                refused.getErrorCode(),
                refused);
    }

    /** Whether it leads to another process that has the file open. */
    private static boolean isThroughAnother(Connection connection) throws SQLException {
        return connection.unwrap(JdbcConnection.class).getSession() instanceof SessionRemote;
    }

    private static boolean isNew(Path file) throws IOException {
        return !Files.exists(file) || Files.size(file) == 0;
    }

    private Opened opened(String url, Properties info, String password) throws SQLException {
        Properties login = with(info, password);
        return new Opened(h2.connect(StoreDriver.h2Url(url), login), login);
    }

    private static Properties with(Properties info, String password) {
        Properties login = new Properties();
        login.putAll(info);
        login.setProperty("password", password);
        return login;
    }
}
