package org.casus.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The data of one moment: all that is read through it is as it was at the first statement, whatever is written
 * meanwhile, since it is one read-only transaction (REPEATABLE READ, which on both databases is a snapshot). For one
 * thread, but for {@link #cancel}.
 */
public final class Snapshot implements AutoCloseable {

    /** Takes the current row of a result. */
    @FunctionalInterface
    public interface Sink {
        void row(ResultSet row) throws SQLException;
    }

    /** How many rows PostgreSQL sends at a time; H2 gives rows from its own memory, or from its temporary file. */
    private static final int FETCH = 2_000;

    private final Connection connection;
    private final int isolation;

    /** By their texts: whoever reads much sends the same few statements again and again. */
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    private final Cancellation cancellation = new Cancellation();

    private Snapshot(Connection connection) throws SQLException {
        this.connection = connection;
        this.isolation = connection.getTransactionIsolation();
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
    }

    static Snapshot open(DataSource source) {
        try {
            Connection connection = source.getConnection();
            try {
                return new Snapshot(connection);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be read: " + e.getMessage(), e);
        }
    }

    /** Hands every row of a statement to the sink, and keeps none. */
    public void each(Fragment sql, Sink sink) {
        try {
            PreparedStatement statement = prepare(sql.text());
            Reader.bind(statement, sql);
            cancellation.begin(statement);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    cancellation.check();
                    sink.row(result);
                }
            } finally {
                cancellation.end(statement);
            }
        } catch (SQLException e) {
            cancellation.check(); // a statement that was cancelled fails, and that is what is to be told
            throw new IllegalStateException("The database cannot be read: " + e.getMessage(), e);
        }
    }

    /** The rows of a statement, each turned into a value. */
    public <T> List<T> rows(Fragment sql, Reader.Row<T> row) {
        List<T> values = new ArrayList<>();
        each(sql, result -> values.add(row.read(result)));
        return values;
    }

    /** The number of the newest commit that it shows. */
    public long version() {
        return rows(VersionedCache.VERSION, row -> row.getLong(1)).getFirst();
    }

    /**
     * Nobody waits for it any more: stops the statement that runs, and refuses further ones with
     * {@link Cancellation.Cancelled}; from any thread.
     */
    public void cancel() {
        cancellation.cancel(Cancellation.Reason.CLIENT_GONE);
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            known.setFetchSize(FETCH);
            prepared.put(sql, known);
        }
        return known;
    }

    @Override
    public void close() {
        try (connection) {
            for (PreparedStatement statement : prepared.values()) {
                statement.close();
            }
            connection.rollback();
            connection.setAutoCommit(true);
            connection.setReadOnly(false);
            connection.setTransactionIsolation(isolation);
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be left: " + e.getMessage(), e);
        }
    }
}
