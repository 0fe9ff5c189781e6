package org.casus.store;

import jakarta.persistence.PersistenceException;
import jakarta.persistence.Tuple;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;
import org.hibernate.query.SelectionQuery;

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
    private final Sessions sessions;
    private final Cancellation cancellation;

    /** Whether everything is read on one connection; see {@link ReadSource#apart}. */
    private boolean onOneConnection;

    private List<Sent> sent = new ArrayList<>();

    /** The statement of this reading. */
    private String prepared;

    private Connection kept;
    private Transaction transaction;
    private boolean closed;

    Reader(DataSource source, Sessions sessions, Cancellation cancellation) {
        this(source, sessions, cancellation, false);
    }

    private Reader(DataSource source, Sessions sessions, Cancellation cancellation, boolean onOneConnection) {
        this.source = source;
        this.sessions = sessions;
        this.cancellation = cancellation;
        this.onOneConnection = onOneConnection;
    }

    /** A reader that keeps its first connection until it is closed. */
    static Reader onOneConnection(DataSource source, Sessions sessions, Cancellation cancellation) {
        return new Reader(source, sessions, cancellation, true);
    }

    /** Whether what it reads is to be read by one thread, on the connection that it keeps. */
    public boolean isForOneThread() {
        return onOneConnection;
    }

    /** For another thread, until they {@link #join}. It borrows connections of its own, and is ended with this one. */
    public Reader beside() {
        return new Reader(source, sessions, cancellation);
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
     * The rows of a statement that selects all columns of one entity's table: entities that nobody looks after, so that
     * a change to one goes nowhere.
     */
    public <E> List<E> entities(Class<E> type, Fragment sql) {
        return read(
                sql.text(),
                lent -> inSession(lent, session -> {
                    NativeQuery<E> query = session.createNativeQuery(sql.text(), type);
                    return list(query, sql.parameters());
                }));
    }

    /**
     * The same for a query in Hibernate's own language. It costs less than {@link #entities} where few rows are found,
     * as Hibernate remembers how it reads them.
     *
     * @param query such as {@code from Event where uid = ?1}
     * @param values of its numbered parameters
     */
    public <E> List<E> find(Class<E> type, String query, Object... values) {
        return read(
                query,
                lent -> inSession(
                        lent, session -> list(session.createSelectionQuery(query, type), Arrays.asList(values))));
    }

    /**
     * Rows in which other columns stand beside those of an entity.
     *
     * @param entity what the entity is called in a tuple
     * @param others the names of the other columns, and as what each is read
     */
    public List<Tuple> tuples(Class<?> type, String entity, Map<String, Class<?>> others, Fragment sql) {
        return read(
                sql.text(),
                lent -> inSession(lent, session -> {
                    NativeQuery<Tuple> query = session.createNativeQuery(sql.text(), Tuple.class);
                    query.addEntity(entity, type);
                    others.forEach(query::addScalar);
                    return list(query, sql.parameters());
                }));
    }

    /** Has Hibernate write entities in the transaction that this one reads in, as one batch. */
    void write(List<?> entities, BiConsumer<StatelessSession, List<?>> work) {
        if (!entities.isEmpty()) {
            read(
                    null,
                    lent -> inSession(lent.unpooled(), session -> {
                        // Outside of a transaction of its own, Hibernate sends each row by itself. There is nothing in
                        // this one: the connection is in ours.
                        session.inTransaction(batch -> work.accept(session, entities));
                        return null;
                    }));
        }
    }

    private <T> T inSession(Connection lent, Function<StatelessSession, T> work) {
        try (StatelessSession session = sessions.on(lent)) {
            return work.apply(session);
        }
    }

    /** Without the copies of their state by which Hibernate would know a change. */
    private static <E> List<E> list(SelectionQuery<E> query, List<Object> values) {
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, bindable(values.get(i)));
        }
        return query.setReadOnly(true).getResultList();
    }

    /** The rows of a statement, each turned into a value. */
    public <T> List<T> rows(Fragment sql, Row<T> row) {
        return read(sql.text(), lent -> {
            try (PreparedStatement statement = lent.prepareStatement(sql.text())) {
                bind(statement, sql);
                try (ResultSet result = statement.executeQuery()) {
                    List<T> values = new ArrayList<>();
                    while (result.next()) {
                        values.add(row.read(result));
                    }
                    return values;
                }
            }
        });
    }

    /** Reads by one statement. */
    @FunctionalInterface
    private interface LentReading<T> {
        T read(LentConnection lent) throws SQLException;
    }

    /**
     * Borrows a connection for one statement, as a rule: so requests that wait for one another hold none.
     *
     * @param text what is told to have been sent where no statement was prepared
     */
    private <T> T read(String text, LentReading<T> reading) {
        if (closed) {
            throw new IllegalStateException("The request that this reader belongs to was answered.");
        }
        prepared = text;
        long start = System.nanoTime();
        try {
            if (onOneConnection) {
                kept = kept == null ? source.getConnection() : kept;
                return lend(kept, reading);
            }
            try (Connection connection = source.getConnection()) {
                return lend(connection, reading);
            }
        } catch (PersistenceException e) {
            throw failed(sql(e));
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            sent.add(new Sent(prepared, start, System.nanoTime() - start));
        }
    }

    private <T> T lend(Connection connection, LentReading<T> reading) throws SQLException {
        try (LentConnection lent = new LentConnection(connection, cancellation)) {
            try {
                return reading.read(lent);
            } finally {
                prepared = lent.text() == null ? prepared : lent.text();
            }
        }
    }

    /**
     * What the database said, of which Hibernate tells as the cause; what is no failure of the database is thrown on.
     */
    private static SQLException sql(PersistenceException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        throw failure;
    }

    private IllegalStateException failed(SQLException failure) {
        cancellation.check(); // a statement that was cancelled fails, and that is what is to be told
        return new IllegalStateException(failure.getMessage() + " [" + prepared + "]", failure);
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
