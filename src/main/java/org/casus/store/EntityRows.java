package org.casus.store;

import io.quarkus.runtime.ImageMode;
import jakarta.persistence.Column;
import jakarta.persistence.Transient;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Makes entities of rows. Entities that are only read need none of what a session does for them, such as snapshots and
 * proxies.
 */
final class EntityRows<E> {

    private static final ClassValue<EntityRows<?>> KNOWN = new ClassValue<>() {
        @Override
        protected EntityRows<?> computeValue(Class<?> type) {
            return new EntityRows<>(type);
        }
    };

    /** How a column's value is read as what the field holds. */
    @FunctionalInterface
    private interface Value {
        Object read(ResultSet row, int column) throws SQLException;
    }

    /** Makes an entity. */
    @FunctionalInterface
    private interface Maker {
        Object make() throws Throwable;
    }

    /** Sets a field of an entity. */
    @FunctionalInterface
    private interface Setter {
        void set(Object entity, Object value) throws Throwable;
    }

    private record Target(Value value, Setter setter) {}

    private final Maker maker;

    /** By name, as either database writes it. */
    private final Map<String, Target> columns = new HashMap<>();

    private EntityRows(Class<E> type) {
        try {
            maker = maker(type);
            for (Class<?> part = type; part != Object.class; part = part.getSuperclass()) {
                for (Field field : part.getDeclaredFields()) {
                    if (isStored(field)) {
                        Target target = new Target(value(field.getType()), setter(field));
                        columns.put(column(field), target);
                        columns.put(column(field).toUpperCase(Locale.ROOT), target);
                    }
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made of rows", e);
        }
    }

    /**
     * Asked anew each time, as a constant would be made while the executable is built. A native executable interprets
     * method handles, and takes the numbers in them for others: there it is reflection that is compiled.
     */
    private static boolean isNative() {
        return ImageMode.current() == ImageMode.NATIVE_RUN;
    }

    private static Maker maker(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        if (isNative()) {
            return constructor::newInstance;
        }
        MethodHandle make =
                MethodHandles.lookup().unreflectConstructor(constructor).asType(MethodType.methodType(Object.class));
        return () -> (Object) make.invokeExact();
    }

    private static Setter setter(Field field) throws ReflectiveOperationException {
        field.setAccessible(true);
        if (isNative()) {
            return field::set;
        }
        MethodHandle set = MethodHandles.lookup()
                .unreflectSetter(field)
                .asType(MethodType.methodType(void.class, Object.class, Object.class));
        // A block: as an expression, the call would be compiled as one that returns an object.
        return (entity, value) -> {
            set.invokeExact(entity, value);
        };
    }

    @SuppressWarnings("unchecked")
    static <E> EntityRows<E> of(Class<E> type) {
        return (EntityRows<E>) KNOWN.get(type);
    }

    /** All rows of a result; columns that the entity has no field for are passed over. */
    @SuppressWarnings("unchecked")
    List<E> read(ResultSet rows) throws SQLException {
        ResultSetMetaData shape = rows.getMetaData();
        int width = shape.getColumnCount();
        Target[] targets = new Target[width];
        for (int i = 0; i < width; i++) {
            targets[i] = columns.get(shape.getColumnLabel(i + 1));
        }
        List<E> entities = new ArrayList<>();
        try {
            while (rows.next()) {
                Object entity = maker.make();
                for (int i = 0; i < width; i++) {
                    Target target = targets[i];
                    if (target != null) {
                        Object value = target.value.read(rows, i + 1);
                        if (value != null) {
                            target.setter.set(entity, value);
                        }
                    }
                }
                entities.add((E) entity);
            }
        } catch (SQLException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
        return entities;
    }

    /** The persistence provider adds fields of its own, which are transient. */
    private static boolean isStored(Field field) {
        return !Modifier.isStatic(field.getModifiers())
                && !Modifier.isTransient(field.getModifiers())
                && !field.isAnnotationPresent(Transient.class)
                && !Collection.class.isAssignableFrom(field.getType())
                && !field.getName().startsWith("$$");
    }

    private static String column(Field field) {
        Column column = field.getAnnotation(Column.class);
        return column == null || column.name().isEmpty() ? field.getName().toLowerCase(Locale.ROOT) : column.name();
    }

    private static Value value(Class<?> type) {
        if (type.isEnum()) {
            Map<String, Object> words = new HashMap<>();
            for (Object word : type.getEnumConstants()) {
                words.put(((Enum<?>) word).name(), word);
            }
            return (row, column) -> {
                String word = row.getString(column);
                return word == null ? null : words.get(word);
            };
        }
        if (type == String.class) {
            return ResultSet::getString;
        }
        if (type == LocalDate.class || type == UUID.class || type == OffsetDateTime.class) {
            return (row, column) -> row.getObject(column, type);
        }
        if (type == Instant.class) {
            return (row, column) -> {
                OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
                return time == null ? null : time.toInstant();
            };
        }
        if (type == long.class || type == Long.class) {
            return (row, column) -> {
                long number = row.getLong(column);
                return number == 0 && row.wasNull() ? null : (Object) number;
            };
        }
        if (type == int.class || type == Integer.class) {
            return (row, column) -> {
                int number = row.getInt(column);
                return number == 0 && row.wasNull() ? null : (Object) number;
            };
        }
        if (type == double.class || type == Double.class) {
            return (row, column) -> {
                double number = row.getDouble(column);
                return number == 0 && row.wasNull() ? null : (Object) number;
            };
        }
        if (type == boolean.class || type == Boolean.class) {
            return (row, column) -> {
                boolean answer = row.getBoolean(column);
                return !answer && row.wasNull() ? null : (Object) answer;
            };
        }
        throw new IllegalStateException("No column is read as a " + type);
    }
}
