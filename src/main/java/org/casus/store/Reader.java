package org.casus.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What one request reads with: one connection at a time, and a list of the statements that were sent. Not for several
 * threads at once.
 */
public final class Reader implements AutoCloseable {

    /** Turns the current row of a result into a value. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * A statement that was sent.
     *
     * @param text its SQL, without the values of its parameters
     * @param start when, by {@link System#nanoTime}
     * @param nanoseconds how long it took, its rows read
     */
    public record Sent(String text, long start, long nanoseconds) {}

    private final DataSource source;
    private final Cancellation cancellation;

    /** Whether everything is read on one connection; see {@link ReadSource#apart}. */
    private boolean onOneConnection;

    private List<Sent> sent = new ArrayList<>();
    private Connection kept;
    private Transaction transaction;
    private boolean closed;

    Reader(DataSource source, Cancellation cancellation) {
        this(source, cancellation, false);
    }

    private Reader(DataSource source, Cancellation cancellation, boolean onOneConnection) {
        this.source = source;
        this.cancellation = cancellation;
        this.onOneConnection = onOneConnection;
    }

    /** A reader that keeps its first connection until it is closed. */
    static Reader onOneConnection(DataSource source, Cancellation cancellation) {
        return new Reader(source, cancellation, true);
    }

    /** Whether what it reads is to be read by one thread, on the connection that it keeps. */
    public boolean isForOneThread() {
        return onOneConnection;
    }

    /** For another thread, until they {@link #join}. It borrows connections of its own, and is ended with this one. */
    public Reader beside() {
        return new Reader(source, cancellation);
    }

    /** Takes over what was sent beside this one, which may go on for the same thread. */
    public void join(Reader beside) {
        sent.addAll(beside.sent);
        beside.sent = sent;
    }

    /** The SQL text of every statement that was sent, in order. */
    public List<String> statements() {
        return sent.stream().map(Sent::text).toList();
    }

    /** Every statement that was sent, in order, and how long it took. */
    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    /**
     * The rows of a statement that selects all columns of one entity's table, as entities whose associations hold their
     * key only. Nobody looks after them: a change to one goes nowhere.
     */
    public <E> List<E> entities(Class<E> type, Fragment sql) {
        return read(sql, EntityRows.of(type)::read);
    }

    /** The rows of a statement, each turned into a value. */
    public <T> List<T> rows(Fragment sql, Row<T> row) {
        return read(sql, result -> {
            List<T> values = new ArrayList<>();
            while (result.next()) {
                values.add(row.read(result));
            }
            return values;
        });
    }

    /** Borrows a connection for one statement, as a rule: so requests that wait for one another hold none. */
    private <T> T read(Fragment sql, Row<T> all) {
        if (closed) {
            throw new IllegalStateException("The request that this reader belongs to was answered.");
        }
        long start = System.nanoTime();
        try {
            if (onOneConnection) {
                kept = kept == null ? source.getConnection() : kept;
                return read(kept, sql, all);
            }
            try (Connection connection = source.getConnection()) {
                return read(connection, sql, all);
            }
        } catch (SQLException e) {
            cancellation.check(); // a statement that was cancelled fails, and that is what is to be told
            throw new IllegalStateException(e.getMessage() + " [" + sql.text() + "]", e);
        } finally {
            sent.add(new Sent(sql.text(), start, System.nanoTime() - start));
        }
    }

    private <T> T read(Connection connection, Fragment sql, Row<T> all) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            bind(statement, sql);
            cancellation.begin(statement);
            try (ResultSet result = statement.executeQuery()) {
                return all.read(result);
            } finally {
                cancellation.end(statement);
            }
        }
    }

    /**
     * Reads in a transaction, and goes on reading on its connection when it is done: a standby may not have it yet.
     * What was read in one before is over with it.
     */
    void in(Transaction writing, Connection connection) {
        release();
        transaction = writing;
        kept = connection;
        onOneConnection = true;
    }

    /** Whether it reads what may still be taken back, so that nobody may remember it. */
    public boolean isUncommitted() {
        return transaction != null && transaction.isOpen();
    }

    Cancellation cancellation() {
        return cancellation;
    }

    /** Notes a statement that was sent by another way. */
    void note(String text, long start) {
        sent.add(new Sent(text, start, System.nanoTime() - start));
    }

    /** The one number that a statement selects. */
    public long number(Fragment sql) {
        return rows(sql, row -> row.getLong(1)).getFirst();
    }

    /** @throws Cancellation.Cancelled where the request was ended */
    public void checkCancelled() {
        cancellation.check();
    }

    @Override
    public void close() {
        closed = true;
        release();
    }

    private void release() {
        try (Connection _ = kept;
                Transaction _ = transaction) {
            kept = null;
            transaction = null;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Gives a statement the values of its question marks. */
    public static void bind(PreparedStatement statement, Fragment sql) throws SQLException {
        for (int i = 0; i < sql.parameters().size(); i++) {
            statement.setObject(
                    i + 1,
                    jdbc(statement.getConnection(), bindable(sql.parameters().get(i))));
        }
    }

    /** Words are stored as text; a collection is bound as an array of what its first element is. */
    private static Object bindable(Object value) {
        return switch (value) {
            case Enum<?> word -> word.name();
            case Collection<?> all -> array(all);
            case null, default -> value;
        };
    }

    /** Not by a switch for each: a native executable takes its time over those, and pages have hundreds of keys. */
    private static Object[] array(Collection<?> values) {
        Object first = values.isEmpty() ? 0L : values.iterator().next();
        if (first instanceof Enum<?>) {
            return values.stream().map(word -> ((Enum<?>) word).name()).toArray(String[]::new);
        }
        Object[] typed = switch (first) {
            case Long any -> new Long[0];
            case Integer any -> new Integer[0];
            case UUID any -> new UUID[0];
            default -> new String[0];
        };
        return values.toArray(typed);
    }

    private static Object jdbc(Connection connection, Object value) throws SQLException {
        return switch (value) {
            case Long[] array -> connection.createArrayOf("bigint", array);
            case Integer[] array -> connection.createArrayOf("integer", array);
            case UUID[] array -> connection.createArrayOf("uuid", array);
            case String[] array -> connection.createArrayOf("varchar", array);
            case null, default -> value;
        };
    }
}
