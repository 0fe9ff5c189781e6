package org.casus.dataset.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import javax.sql.DataSource;
import org.casus.store.StoreKind;

/**
 * Lets one import in at a time, over all processes and instances. The database lets go of it when the connection ends,
 * however it ends, so that there is nothing to clean up.
 *
 * <p>On PostgreSQL it is an advisory lock of the connection that the import writes with: whoever loses the lock cannot
 * write any more either, and no transaction is held open, which would keep the server from clearing away old rows as
 * long as the import lasts. H2 has none; there it is a row lock, held by a connection of its own. The row of
 * data_version would not do: each chunk's commit needs that one.
 */
final class ImportLock implements AutoCloseable {

    /** "casus" in ASCII, and a 1; an advisory lock is of one database. */
    private static final long KEY = 0x6361_7375_7301L;

    /** "Somebody else has the lock", as H2 says it. */
    private static final Set<String> TAKEN = Set.of("HYT00", "40001");

    private final Connection connection;
    private final Connection holder;

    private ImportLock(Connection connection, Connection holder) {
        this.connection = connection;
        this.holder = holder;
    }

    /** @throws ImportRefused if another import has it */
    static ImportLock take(DataSource store) throws SQLException {
        Connection connection = store.getConnection();
        try {
            connection.setAutoCommit(false);
            Connection holder = StoreKind.of(connection) == StoreKind.POSTGRESQL ? lock(connection) : lock(store);
            if (holder == null) {
                throw new ImportRefused(
                        "Another import is running on this store" + running(connection) + ": wait until it is done.");
            }
            return new ImportLock(connection, holder);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** What the import reads and writes with, without auto-commit. */
    Connection connection() {
        return connection;
    }

    /** The connection itself, or null. */
    private static Connection lock(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_try_advisory_lock(" + KEY + ")")) {
            row.next();
            boolean taken = row.getBoolean(1);
            connection.commit();
            return taken ? connection : null;
        }
    }

    /** Another connection that holds the row, or null. */
    private static Connection lock(DataSource store) throws SQLException {
        Connection holder = store.getConnection();
        try {
            holder.setAutoCommit(false);
            try (var statement = holder.createStatement()) {
                statement
                        .executeQuery("select id from import_lock where id = 1 for update nowait")
                        .close();
            }
            return holder;
        } catch (SQLException e) {
            holder.close();
            if (TAKEN.contains(e.getSQLState())) {
                return null;
            }
            throw e;
        }
    }

    /** Which one it is, as far as it has said so. */
    private static String running(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select import_run.file_name, release.ref, import_run.started_at
                        from import_run join release on release.id = import_run.release_id
                        where import_run.status = 'RUNNING'
                        order by import_run.started_at desc
                        fetch first row only
                        """)) {
            if (!row.next()) {
                return "";
            }
            return " (%s into %s, since %s)"
                    .formatted(
                            row.getString(1),
                            row.getString(2),
                            row.getObject(3, OffsetDateTime.class)
                                    .withOffsetSameInstant(ZoneOffset.UTC)
                                    .truncatedTo(ChronoUnit.SECONDS));
        } finally {
            connection.rollback();
        }
    }

    /** Lets go of it. A connection that was lost has let go by itself. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
            if (holder == connection) {
                // The connection goes back to a pool, which keeps the server's session.
                try (var statement = connection.createStatement()) {
                    statement.execute("select pg_advisory_unlock(" + KEY + ")");
                }
                connection.commit();
            }
        } finally {
            if (holder != connection) {
                try (holder) {
                    holder.rollback();
                }
            }
        }
    }
}
