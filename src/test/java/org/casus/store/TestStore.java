package org.casus.store;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.h2.util.ScriptReader;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/** A store with the model and the countries in it, for tests that need no server around it. */
public final class TestStore implements AutoCloseable {

    private final String url;
    private final String user;
    private final SessionFactory sessions;

    /**
     * Stays open: H2 2.4.240 checks "in (…)" constraints by the session that made them, and fails once it is closed.
     */
    private Connection migrator;

    private TestStore(String url, String user) {
        this.url = url;
        this.user = user;
        this.sessions = new Configuration()
                .setProperty("hibernate.connection.driver_class", StoreDriver.class.getName())
                .setProperty("hibernate.connection.url", url)
                .setProperty("hibernate.connection.username", user)
                .setProperty("hibernate.connection.password", user)
                .setProperty("hibernate.connection.pool_size", "2")
                .setProperty("hibernate.dialect", "org.hibernate.dialect.PostgreSQLDialect")
                .setProperty("hibernate.boot.allow_jdbc_metadata_access", "false")
                .buildSessionFactory();
    }

    /** A new store in memory. */
    public static TestStore inMemory(String name) {
        TestStore store = new TestStore("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "casus");
        store.migrate();
        return store;
    }

    /** A store by its URL, with nothing in it yet. */
    public static TestStore at(String url, String user) {
        TestStore store = new TestStore(url, user);
        store.migrate();
        return store;
    }

    /** A store by its URL, as it is. */
    public static TestStore existing(String url, String user) {
        return new TestStore(url, user);
    }

    /** A reader; the caller closes it. */
    public Reader open() {
        return new Reader(sessions.openStatelessSession());
    }

    /** A connection to write with; the caller closes it. */
    public Connection connect() throws SQLException {
        var info = new Properties();
        info.setProperty("user", user);
        info.setProperty("password", user);
        return new StoreDriver().connect(url, info);
    }

    @Override
    public void close() throws SQLException {
        sessions.close();
        if (migrator != null) {
            migrator.close();
        }
    }

    private void migrate() {
        try {
            migrator = connect();
            run(migrator, "/db/migration/V1__model.sql");
            run(migrator, "/db/migration/V2__countries.sql");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Connection connection, String script) throws IOException, SQLException {
        try (var in = TestStore.class.getResourceAsStream(script);
                var statement = connection.createStatement()) {
            // H2 takes a script apart, where PostgreSQL would take it whole.
            var reader = new ScriptReader(
                    new StringReader(new InputStreamReader(in, StandardCharsets.UTF_8).readAllAsString()));
            reader.setSkipRemarks(true);
            for (String sql = reader.readStatement(); sql != null; sql = reader.readStatement()) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }
}
