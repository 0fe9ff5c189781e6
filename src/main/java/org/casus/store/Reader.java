package org.casus.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;

/**
 * What one request reads with: one session, one connection at a time, and a list of the statements that were sent. Not
 * for several threads at once.
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

    private final StatelessSession session;
    private final List<Sent> sent = new ArrayList<>();

    Reader(StatelessSession session) {
        this.session = session;
    }

    /** The SQL text of every statement that was sent, in order. */
    public List<String> statements() {
        return sent.stream().map(Sent::text).toList();
    }

    /** Every statement that was sent, in order, and how long it took. */
    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    private <T> T timed(Fragment sql, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            sent.add(new Sent(sql.text(), start, System.nanoTime() - start));
        }
    }

    /**
     * The rows of a statement that selects all columns of one entity's table, as entities whose associations hold their
     * key only.
     */
    public <E> List<E> entities(Class<E> type, Fragment sql) {
        NativeQuery<E> query = session.createNativeQuery(sql.text(), type);
        for (int i = 0; i < sql.parameters().size(); i++) {
            query.setParameter(i + 1, bindable(sql.parameters().get(i)));
        }
        return timed(sql, query::getResultList);
    }

    /** The rows of a statement, each turned into a value. */
    public <T> List<T> rows(Fragment sql, Row<T> row) {
        return timed(
                sql,
                () -> session.doReturningWork(connection -> {
                    try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
                        bind(statement, sql);
                        List<T> values = new ArrayList<>();
                        try (ResultSet result = statement.executeQuery()) {
                            while (result.next()) {
                                values.add(row.read(result));
                            }
                        }
                        return values;
                    }
                }));
    }

    /** The one number that a statement selects. */
    public long number(Fragment sql) {
        return rows(sql, row -> row.getLong(1)).getFirst();
    }

    @Override
    public void close() {
        session.close();
    }

    /** Gives a statement the values of its question marks. */
    static void bind(PreparedStatement statement, Fragment sql) throws SQLException {
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

    private static Object[] array(Collection<?> values) {
        Object[] bound = values.stream().map(Reader::bindable).toArray();
        Object first = bound.length == 0 ? 0L : bound[0];
        Object[] typed = switch (first) {
            case Long any -> new Long[bound.length];
            case Integer any -> new Integer[bound.length];
            case UUID any -> new UUID[bound.length];
            default -> new String[bound.length];
        };
        System.arraycopy(bound, 0, typed, 0, bound.length);
        return typed;
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
