package org.casus.process;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.casus.store.StoreDriver;

/** A store for a process under test, and a way into it beside that process. */
record ProcessStore(Map<String, String> environment, String url, String user, String password) {

    /** The stores that Casus runs on. */
    enum Kind {
        H2,
        POSTGRESQL
    }

    /**
     * A new store with nothing in it.
     *
     * @param folder of H2's file
     */
    static ProcessStore of(Kind kind, Path folder) throws SQLException {
        return kind == Kind.H2 ? h2(folder) : postgres();
    }

    private static ProcessStore h2(Path folder) {
        return new ProcessStore(
                Map.of("CASUS_DATA_FOLDER", folder.toString()),
                "jdbc:h2:file:" + folder.resolve("casus"),
                "casus",
                null);
    }

    private static ProcessStore postgres() throws SQLException {
        String name = "casus_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = Postgres.SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("create database " + name);
        }
        String url = Postgres.SERVER.getJdbcUrl("postgres", name);
        return new ProcessStore(
                Map.of("CASUS_DB_URL", url, "CASUS_DB_USER", "postgres", "CASUS_DB_PASSWORD", "postgres"),
                url,
                "postgres",
                "postgres");
    }

    /** Started when first asked for; it ends with the process. */
    private static final class Postgres {

        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("unix_socket_directories", "")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Changes something behind Casus's back. */
    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** The one value of a query, as text. */
    String value(String sql) throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        Properties login = new Properties();
        login.put("user", user);
        if (password != null) {
            login.put("password", password);
        }
        return new StoreDriver().administer(url, login);
    }
}
