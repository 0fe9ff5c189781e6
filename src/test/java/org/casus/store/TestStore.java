package org.casus.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * A store with Casus's tables, for tests that need no container: H2 in memory or in a file, or a PostgreSQL of its own.
 */
public final class TestStore implements AutoCloseable {

    private interface End {
        void close() throws IOException, SQLException;
    }

    private final String url;
    private final DataSource source;
    private final End end;

    private TestStore(String url, DataSource source, End end) {
        this.url = url;
        this.source = source;
        this.end = end;
    }

    /** Makes Casus's tables, or brings them up to date. */
    static void migrate(String url) {
        Flyway.configure()
                .dataSource(administration(url).source())
                .callbacks(new MigrationGuard())
                .load()
                .migrate();
    }

    /** A store in memory that ends with its last connection, the one that this object keeps open. */
    public static TestStore inMemory() throws SQLException {
        String url = "jdbc:h2:mem:" + UUID.randomUUID();
        DataSource source = of(url);
        Connection open = source.getConnection();
        migrate(url);
        return new TestStore(url, source, open::close);
    }

    /** A store in a file, as a server opens it. */
    public static TestStore inFile(Path folder) throws SQLException {
        String url = urlOf(folder);
        DataSource source = of(url);
        Connection open = source.getConnection();
        migrate(url);
        return new TestStore(url, source, open::close);
    }

    /** The URL of the store in a folder. */
    public static String urlOf(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("casus");
    }

    /** A database of its own on the PostgreSQL server of the tests. */
    public static TestStore postgres() {
        String url = Postgres.migrated();
        return new TestStore(url, of(url), () -> {});
    }

    /** The store at a URL, to be read and written from this process too. */
    public static TestStore at(String url) {
        migrate(url);
        return new TestStore(url, of(url), () -> {});
    }

    /** Connections to a URL, through the driver that Casus uses, as the user {@code casus} where H2 is meant. */
    private static DataSource of(String url) {
        StoreDriver driver = new StoreDriver();
        return new OpenedSource(() -> driver.connect(url, login(url)));
    }

    private static Properties login(String url) {
        Properties login = new Properties();
        if (StoreDriver.isH2(url)) {
            login.put("user", "casus");
        }
        return login;
    }

    /** What may do all on a store. */
    private static Administration administration(String url) {
        StoreDriver driver = new StoreDriver();
        return new Administration(new OpenedSource(() -> driver.administer(url, login(url))));
    }

    /** Connections for what the pool's user may not do. */
    public Administration administration() {
        return administration(url);
    }

    /** Makes a table that Casus does not have. */
    public void create(String table) throws SQLException {
        try (var connection = administration().connect();
                var statement = connection.createStatement()) {
            statement.execute(table);
            if (StoreDriver.isH2(url)) {
                PoolUser.grant(connection);
            }
        }
    }

    /** Where it is. */
    public String url() {
        return url;
    }

    /** Where connections come from. */
    public DataSource source() {
        return source;
    }

    /** The rows of a query, the values of each as text with a blank between them; null is {@code -}. */
    public List<String> rows(String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    String value = row.getString(i);
                    values.add(value == null ? "-" : value);
                }
                rows.add(String.join(" ", values));
            }
            return rows;
        }
    }

    /** The one value of a query, as text. */
    public String value(String sql) throws SQLException {
        return rows(sql).getFirst();
    }

    @Override
    public void close() throws IOException, SQLException {
        end.close();
    }
}
