package org.casus.statistics;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * One dimension of a grouping: the columns it is read from, and the keys that a group of them counts for.
 *
 * @param columns what the statement groups by for it
 * @param keys from the columns' values, which may be null, to the keys: one, which may be null, or several different
 *     ones
 */
record DimensionPart(List<DimensionColumn> columns, Function<List<Object>, List<?>> keys) {

    /** The column's value is the key. */
    static DimensionPart of(DimensionColumn column) {
        return new DimensionPart(List.of(column), values -> values);
    }

    /** The key follows from the column's value; null stays null. */
    static <T> DimensionPart of(DimensionColumn column, Class<T> type, Function<T, ?> key) {
        return new DimensionPart(List.of(column), values -> {
            Object value = values.getFirst();
            return Collections.singletonList(value == null ? null : key.apply(type.cast(value)));
        });
    }

    /** The column lists ids; the group counts for each key that follows from them. */
    static DimensionPart ofEach(DimensionColumn column, Function<List<Long>, List<Long>> keys) {
        return new DimensionPart(List.of(column), values -> {
            Object ids = values.getFirst();
            return ids == null ? Collections.singletonList(null) : keys.apply(longs(ids));
        });
    }

    /** The same part, for some of the keys only. */
    DimensionPart only(Set<Long> wanted) {
        return new DimensionPart(
                columns,
                values -> keys.apply(values).stream()
                        .filter(key -> key != null && wanted.contains(key))
                        .toList());
    }

    private static List<Long> longs(Object ids) {
        return ((List<?>) ids).stream().map(Long.class::cast).toList();
    }
}
