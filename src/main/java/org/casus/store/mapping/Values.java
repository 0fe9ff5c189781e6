package org.casus.store.mapping;

import java.lang.reflect.Constructor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * The values of a record's fields in the three forms that they have. In a state, which revisions, files and conflicts
 * show, they are what JSON has: texts, {@link Long}, {@link Double}, {@link Boolean}; days and times as ISO 8601 writes
 * them, other records as their refs. In a row they are what JDBC takes, in an entity what its fields are.
 */
public final class Values {

    /** Finds the keys of records. */
    @FunctionalInterface
    public interface Keys {

        /** The key of the record with this ref, which is there or about to be; null where it is not. */
        Long key(String table, String ref);
    }

    private Values() {}

    /** A value as a state has it, from a row; of a reference, the column has the other record's ref. */
    public static Object read(Property property, ResultSet row, int column) throws SQLException {
        Object value = switch (property.kind()) {
            case TEXT, WORD, REF -> row.getString(column);
            case WHOLE, COUNT -> row.getLong(column);
            case NUMBER -> row.getDouble(column);
            case TRUTH -> row.getBoolean(column);
            case DAY -> {
                LocalDate day = row.getObject(column, LocalDate.class);
                yield day == null ? null : day.toString();
            }
            case TIME -> {
                OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
                yield time == null ? null : time.toInstant().toString();
            }
            case UID -> throw new IllegalArgumentException(property.name() + " is in no state");
        };
        return row.wasNull() ? null : value;
    }

    /** What a state's value is in a row. */
    public static Object stored(Property property, Object value, Keys keys) {
        if (value == null) {
            return null;
        }
        return switch (property.kind()) {
            case REF -> keys.key(property.refers(), (String) value);
            case DAY -> LocalDate.parse((String) value);
            case TIME -> OffsetDateTime.parse((String) value);
            case TEXT, WORD, NUMBER, WHOLE, COUNT, TRUTH, UID -> value;
        };
    }

    /** An entity that says nothing yet. */
    public static <E> E make(Class<E> type) {
        try {
            Constructor<E> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    /** Gives an entity what a state says. */
    public static void set(Object entity, Property property, Object value, Keys keys) {
        try {
            property.field().set(entity, value == null ? null : held(property, value, keys));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(property.field() + " cannot be set", e);
        }
    }

    /** Gives an entity what another one has. */
    public static void copy(Property property, Object from, Object to) {
        try {
            property.field().set(to, property.field().get(from));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(property.field() + " cannot be copied", e);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the type of an enum's field is an enum
    private static Object held(Property property, Object value, Keys keys) {
        Class<?> type = property.field().getType();
        return switch (property.kind()) {
            case REF -> keys.key(property.refers(), (String) value);
            case WORD -> Enum.valueOf((Class<? extends Enum>) type, (String) value);
            case WHOLE, COUNT ->
                type == Integer.class || type == int.class
                        ? (Object) Math.toIntExact(((Number) value).longValue())
                        : (Object) ((Number) value).longValue();
            case NUMBER -> ((Number) value).doubleValue();
            case DAY -> LocalDate.parse((String) value);
            case TIME -> Instant.parse((String) value);
            case TEXT, TRUTH, UID -> value;
        };
    }
}
