package org.casus.desk.sample;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.casus.store.EmptyStore;

/**
 * Each class of tests finds what a server finds that has just begun: an empty store, or the sample. So one server is
 * enough for all that are content with the same configuration; it takes seconds to build and start one.
 */
public final class BeginsAnew implements QuarkusTestBeforeClassCallback {

    /** Of the data that the class before found; 0 for the first, which finds a new store. */
    private static long found;

    @Override
    public void beforeClass(Class<?> tests) {
        DataSource store = Arc.container().instance(DataSource.class).get();
        try (Connection connection = store.getConnection()) {
            // Not where nothing was written: ids would go on from the sample's first ones, which cursors tell.
            if (found != 0 && found != version(connection)) {
                EmptyStore.empty(connection);
                Arc.container().instance(Sample.class).get().load(null);
            }
            found = version(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select version from data_version")) {
            row.next();
            return row.getLong(1);
        }
    }
}
