package org.casus.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/**
 * The PostgreSQL server of this process, a real one, whose binaries are a dependency of the tests: of the newest
 * version, or of the one that {@code -Dpostgres.version} names. It is started when a database is first asked for, and
 * ends with the process.
 */
public final class Postgres {

    public static final String USER = "postgres";

    /** Whatever it is: the server trusts everybody on this machine. */
    public static final String PASSWORD = "postgres";

    private static EmbeddedPostgres server;

    /** The name of the database that {@link #copy} copies. */
    private static String migrated;

    private Postgres() {}

    /** Makes an empty database, and gives its JDBC URL. */
    public static String database() {
        return ofTheProcess("create");
    }

    /** Makes a database with Casus's tables, and gives its JDBC URL. */
    static String migrated() {
        return ofTheProcess("copy");
    }

    private static String ofTheProcess(String method) {
        try {
            // Quarkus loads the tests' classes anew for each server under test; the one that the process began with
            // is there once, and stays until the process ends.
            return (String) ClassLoader.getSystemClassLoader()
                    .loadClass(Postgres.class.getName())
                    .getMethod(method)
                    .invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("PostgreSQL could not be started", e);
        }
    }

    /** Called by {@link #database()} alone. */
    public static synchronized String create() throws SQLException {
        return create("template1");
    }

    /** Called by {@link #migrated()} alone. The migrations take ten times as long as the copy. */
    public static synchronized String copy() throws SQLException {
        if (migrated == null) {
            String url = create();
            TestStore.migrate(url);
            migrated = url.replaceFirst(".*/(\\w+)\\?.*", "$1");
        }
        return create(migrated);
    }

    private static String create(String template) throws SQLException {
        if (server == null) {
            server = start();
        }
        String name = "casus_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = DriverManager.getConnection(server.getJdbcUrl(USER, "postgres"));
                var statement = connection.createStatement()) {
            check(connection.getMetaData().getDatabaseProductVersion());
            statement.executeUpdate("create database " + name + " template " + template);
        }
        return server.getJdbcUrl(USER, name);
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig(
                            "unix_socket_directories", "") // nobody needs them, and one that is killed leaves them
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not that all is well with another PostgreSQL than the one that was asked for. */
    private static void check(String version) {
        String wanted = System.getProperty("postgres.version");
        if (wanted != null && !version.startsWith(wanted.substring(0, wanted.indexOf('.') + 1))) {
            throw new IllegalStateException("PostgreSQL is " + version + ", not " + wanted);
        }
    }
}
