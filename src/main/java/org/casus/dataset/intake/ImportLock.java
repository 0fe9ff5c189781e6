package org.casus.dataset.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Lets one import in at a time, across processes: a row lock, held by a connection of its own as long as the import
 * lasts. The database lets go of it when the process dies, however it dies, so that there is nothing to clean up. The
 * row of data_version would not do: each chunk's commit needs that one.
 */
final class ImportLock implements AutoCloseable {

    /** "Somebody else has the lock", as PostgreSQL and H2 say it. */
    private static final Set<String> TAKEN = Set.of("55P03", "HYT00", "40001");

    private final Connection connection;

    private ImportLock(Connection connection) {
        this.connection = connection;
    }

    /** @throws ImportRefused if another import has it */
    static ImportLock take(DataSource store) throws SQLException {
        Connection connection = store.getConnection();
        try {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement
                        .executeQuery("select id from import_lock where id = 1 for update nowait")
                        .close();
            }
            return new ImportLock(connection);
        } catch (SQLException e) {
            connection.close();
            if (TAKEN.contains(e.getSQLState())) {
                throw new ImportRefused("Another import is running on this store: wait until it is done.", e);
            }
            throw e;
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
        }
    }
}
