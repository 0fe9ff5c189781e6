package org.casus.graphql.paging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.function.Function;
import org.casus.graphql.engine.Arguments;
import org.casus.graphql.node.StoredText;
import org.casus.store.Fragment;

/**
 * One key that a list is ordered by. Null counts as the lowest value: last where it descends, first where it ascends.
 *
 * @param name names it in cursors
 * @param sql the expression
 * @param descending whether the highest comes first
 * @param nullable whether it may be null
 * @param value reads it off a row, for the cursor: a text, a number or null
 * @param parse turns a cursor's value back into what SQL compares with
 */
public record OrderKey<R>(
        String name,
        Fragment sql,
        boolean descending,
        boolean nullable,
        Function<R, Object> value,
        Function<Object, Object> parse) {

    /** A key by a column that is never null and never the same in two rows, which makes an order total. */
    public static <R> OrderKey<R> unique(String name, String column, boolean descending, Function<R, Object> value) {
        return new OrderKey<>(name, Fragment.of(column), descending, false, value, OrderKey::wholeNumber);
    }

    /**
     * A number of a cursor, of a key that has no fractions.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static Long wholeNumber(Object value) {
        return switch (value) {
            case Integer number -> number.longValue();
            case Long number -> number;
            default -> throw new IllegalArgumentException(value + " is no whole number");
        };
    }

    /** The key the other way round. */
    OrderKey<R> reversed() {
        return new OrderKey<>(name, sql, !descending, nullable, value, parse);
    }

    /**
     * A cursor's value as what SQL compares with.
     *
     * @throws RuntimeException where it is no value of this key
     */
    Object read(Object value) {
        if (value == null && nullable) {
            return null;
        }
        Object read = parse.apply(Objects.requireNonNull(value));
        boolean storable = switch (read) {
            case LocalDate day -> known(day.getYear());
            case Instant instant -> known(instant.atOffset(ZoneOffset.UTC).getYear());
            case OffsetDateTime time -> known(time.getYear());
            case String text -> StoredText.possible(text);
            default -> true;
        };
        if (!storable) {
            throw new IllegalArgumentException("No row has " + name + " " + read);
        }
        return read;
    }

    private static boolean known(int year) {
        return year >= 1 && year <= Arguments.LAST_YEAR;
    }

    /** The key in an {@code order by}. */
    Fragment orderBy() {
        String order = descending ? " desc" : "";
        return nullable
                ? Fragment.of("?" + order + (descending ? " nulls last" : " nulls first"), sql)
                : Fragment.of("?" + order, sql);
    }

    /** The rows that come after this value, by this key alone. */
    Fragment after(Object bound) {
        if (bound == null) {
            return descending ? Fragment.FALSE : Fragment.of("? is not null", sql);
        }
        Fragment beyond = Fragment.of(descending ? "? < ?" : "? > ?", sql, bound);
        return nullable && descending ? Fragment.of("(? or ? is null)", beyond, sql) : beyond;
    }

    /** The rows that have this value. */
    Fragment same(Object bound) {
        return bound == null ? Fragment.of("? is null", sql) : Fragment.of("? = ?", sql, bound);
    }
}
