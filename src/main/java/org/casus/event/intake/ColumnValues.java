package org.casus.event.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.store.Batch;
import org.casus.store.mapping.Children;
import org.casus.store.mapping.Mapping;
import org.casus.store.mapping.Property;
import org.casus.store.mapping.Values;

/**
 * Where the values of a table's columns come from: for each property of its entity, what an arriving record says of it.
 * Rows and states are made of the same values. Texts are cut to the lengths of their columns. Of a reference, the value
 * is the other record's ref, or its key where that is known.
 *
 * @param <R> an arriving record
 */
final class ColumnValues<R> {

    private final String table;
    private final List<Property> properties;
    private final Values.Keys keys;
    private final Map<String, Function<R, Object>> said = new LinkedHashMap<>();

    /** What is filled, once it is asked for: the columns, and how their values are made, in one order. */
    private List<Property> filled;

    private List<Function<R, Object>> values;

    private ColumnValues(String table, List<Property> properties, Values.Keys keys) {
        this.table = table;
        this.properties = properties;
        this.keys = keys;
    }

    /** For the table of an entity. */
    static <R> ColumnValues<R> of(Class<?> entity, Values.Keys keys) {
        Mapping mapping = Mapping.of(entity);
        return new ColumnValues<>(mapping.table(), mapping.properties(), keys);
    }

    /** For the table of a list. */
    static <R> ColumnValues<R> of(Children list, Values.Keys keys) {
        return new ColumnValues<>(list.table(), list.properties(), keys);
    }

    /** Says where the value of a property comes from. */
    ColumnValues<R> set(String property, Function<R, Object> value) {
        if (properties.stream().noneMatch(each -> each.name().equals(property))) {
            throw new IllegalStateException("No column of " + table + " is called " + property);
        }
        said.put(property, value);
        return this;
    }

    /** Says of which properties no record says anything: their columns are left as they are. */
    ColumnValues<R> nothing(String... names) {
        for (String name : names) {
            set(name, null);
        }
        return this;
    }

    /** The same for some of the properties; the columns of the others are left as they are. */
    ColumnValues<R> only(Predicate<String> which) {
        ColumnValues<R> some = new ColumnValues<>(table, properties, keys);
        said.forEach((name, value) -> some.set(name, which.test(name) ? value : null));
        return some;
    }

    /** The table. */
    String table() {
        return table;
    }

    /**
     * Takes rows of {@link #row}.
     *
     * @param first the columns before those of the properties
     * @throws IllegalStateException where nobody said where a property comes from
     */
    Batch inserts(String... first) {
        return Batch.insert(
                table, Stream.concat(Arrays.stream(first), columns()).toArray(String[]::new));
    }

    /**
     * Takes rows of {@link #update}.
     *
     * @param key the column that says which row is updated
     * @param further what else is set, as {@code version = version + 1}
     * @throws IllegalStateException as {@link #inserts}
     */
    Batch updates(String key, String... further) {
        return new Batch("update %s\nset %s\nwhere %s = ?"
                .formatted(
                        table,
                        Stream.concat(columns().map(column -> column + " = ?"), Arrays.stream(further))
                                .collect(Collectors.joining(", ")),
                        key));
    }

    /** A record's row: what comes first, then what the record says. */
    Object[] row(R record, Object... first) {
        Object[] row = Arrays.copyOf(first, first.length + values.size());
        fill(row, first.length, record);
        return row;
    }

    /** What the record with a key is to be. */
    Object[] update(R record, Object key) {
        Object[] row = new Object[values.size() + 1];
        fill(row, 0, record);
        row[values.size()] = key;
        return row;
    }

    private void fill(Object[] row, int from, R record) {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i).apply(record);
            row[from + i] = value instanceof String ref && filled.get(i).isReference()
                    ? keys.key(filled.get(i).refers(), ref)
                    : value;
        }
    }

    /** What the record says, as states have it. */
    Map<String, Object> state(R record) {
        compile();
        Map<String, Object> state = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            if (filled.get(i).use() == Property.Use.TOLD) {
                Object value = told(values.get(i).apply(record));
                if (value != null) {
                    state.put(filled.get(i).name(), value);
                }
            }
        }
        return state;
    }

    private static Object told(Object value) {
        return switch (value) {
            case Enum<?> word -> word.name();
            case LocalDate day -> day.toString();
            case Integer number -> number.longValue();
            case null, default -> value;
        };
    }

    private Stream<String> columns() {
        compile();
        return filled.stream().map(Property::column);
    }

    private void compile() {
        if (values != null) {
            return;
        }
        Set<String> unsaid = properties.stream()
                .filter(property -> !property.isVersion()) // the first, by its column's default
                .map(Property::name)
                .filter(name -> !said.containsKey(name))
                .collect(Collectors.toSet());
        if (!unsaid.isEmpty()) {
            throw new IllegalStateException("Nobody fills these columns of " + table + ": " + unsaid);
        }
        filled = properties.stream()
                .filter(property -> said.get(property.name()) != null)
                .toList();
        values = new ArrayList<>();
        for (Property property : filled) {
            Function<R, Object> value = said.get(property.name());
            int length = property.length();
            values.add(length == 0 ? value : record -> ColumnLimits.to(length, (String) value.apply(record)));
        }
    }
}
