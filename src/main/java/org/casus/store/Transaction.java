package org.casus.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.hibernate.StatelessSession;
import org.jboss.logging.Logger;

/**
 * A transaction that writes. First of all it raises the data's version, whose row stays locked until the end: so
 * writers come one after another, versions are in the order of commits, and what is read here is what is there when it
 * commits.
 */
public final class Transaction implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Transaction.class);

    /** In milliseconds: how long a writer waits for its turn before it looks whether its request was ended. */
    private static final long LOOK_EVERY = 100;

    private final Connection connection;
    private final Semaphore turn;
    private final IdBlocks ids;
    private final Reader reader;
    private final OffsetDateTime at;
    private boolean open = true;

    private Transaction(Connection connection, Semaphore turn, IdBlocks ids, Reader reader) throws SQLException {
        this.connection = connection;
        this.turn = turn;
        this.ids = ids;
        this.reader = reader;
        connection.setAutoCommit(false);
        update(Fragment.of("update data_version set version = version + 1 where id = 1"));
        at = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS); // as the store keeps it
    }

    static Transaction begin(DataSource source, Semaphore writers, IdBlocks ids, Reader reader) {
        reader.in(null, null); // an earlier one of the same request has the turn until now
        await(writers, reader);
        Connection connection = null;
        try {
            connection = source.getConnection();
            Transaction transaction = new Transaction(connection, writers, ids, reader);
            reader.in(transaction, connection);
            return transaction;
        } catch (SQLException | RuntimeException e) {
            try (Connection failed = connection) {
                if (failed != null && !failed.getAutoCommit()) {
                    failed.rollback();
                }
            } catch (SQLException lost) {
                e.addSuppressed(lost);
            }
            writers.release();
            throw failed(e);
        }
    }

    private static void await(Semaphore writers, Reader reader) {
        try {
            while (!writers.tryAcquire(LOOK_EVERY, TimeUnit.MILLISECONDS)) {
                reader.checkCancelled();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting to write.", e);
        }
    }

    /** What reads in it. */
    public Reader reader() {
        return reader;
    }

    /** When all of it is recorded, in UTC. Later transactions have a later one, as far as clocks go. */
    public OffsetDateTime at() {
        return at;
    }

    /** Whether it can still be taken back. */
    boolean isOpen() {
        return open;
    }

    /** The next internal id. */
    public long nextId() {
        return with(ids::next);
    }

    /** Runs a batch; nothing where it is empty. */
    public void run(Batch batch) {
        if (!batch.isEmpty()) {
            long start = System.nanoTime();
            with(batch::run);
            reader.note(batch.text(), start);
        }
    }

    /** Runs one statement. */
    public int update(Fragment sql) {
        long start = System.nanoTime();
        return with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
                Reader.bind(statement, sql);
                reader.cancellation().begin(statement);
                try {
                    return statement.executeUpdate();
                } finally {
                    reader.cancellation().end(statement);
                }
            } finally {
                reader.note(sql.text(), start);
            }
        });
    }

    /** Has Hibernate insert entities of one type. */
    public void insert(List<?> entities) {
        reader.write(entities, StatelessSession::insertMultiple);
    }

    /**
     * Has Hibernate update entities of one type, each at the version that it had, which goes up.
     *
     * @throws org.hibernate.StaleStateException where a row is at another version
     */
    public void update(List<?> entities) {
        reader.write(entities, StatelessSession::updateMultiple);
    }

    /** Has Hibernate delete entities of one type; as {@link #update(List)}. */
    public void delete(List<?> entities) {
        reader.write(entities, StatelessSession::deleteMultiple);
    }

    /** What is done on a transaction's connection. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Does something on its connection. */
    public <T> T with(Work<T> work) {
        try {
            return work.on(connection);
        } catch (SQLException e) {
            reader.checkCancelled(); // a statement that was cancelled fails, and that is what is to be told
            throw failed(e);
        }
    }

    /**
     * Makes it last. From here on the request is not ended before its time: it is told what it has done.
     *
     * @throws Cancellation.Cancelled where the request was ended before; nothing is written then
     */
    public void commit() {
        reader.cancellation().spare();
        with(connection -> {
            connection.commit();
            connection.setAutoCommit(true);
            return null;
        });
        open = false;
        turn.release();
    }

    /** Takes it back, unless it was committed. */
    @Override
    public void close() {
        if (!open) {
            return;
        }
        open = false;
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            // A connection that is lost takes its transaction with it.
            LOG.debug("A transaction could not be taken back", e);
        } finally {
            turn.release();
        }
    }

    private static RuntimeException failed(Exception failure) {
        return failure instanceof RuntimeException told
                ? told
                : new IllegalStateException(failure.getMessage(), failure);
    }

    /** The version of the data that its commit makes, so far. */
    public static long version(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(VersionedCache.VERSION.text());
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
