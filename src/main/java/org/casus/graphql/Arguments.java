package org.casus.graphql;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns the engine's argument values (maps, lists, texts, numbers) into what a resolver's parameters are. */
final class Arguments {

    private Arguments() {}

    /**
     * Reads one value.
     *
     * @param path the argument's path, for a refusal, such as {@code filter.dates.from}
     * @throws Refusal INVALID_VALUE where the value cannot be read
     */
    static Object read(Object value, Type type, String path) {
        if (value == null) {
            return null;
        }
        if (type instanceof ParameterizedType list) {
            return readList(value, list.getActualTypeArguments()[0], path);
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted.isInstance(value)) {
            return value;
        }
        if (wanted.isEnum()) {
            return readEnum(value, wanted);
        }
        if (value instanceof Map<?, ?> fields) {
            return readInput(fields, wanted, path);
        }
        return readScalar(value, wanted, path);
    }

    private static List<Object> readList(Object value, Type type, String path) {
        List<?> values = value instanceof List<?> list ? list : List.of(value);
        List<Object> read = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            read.add(read(values.get(i), type, path + "." + i));
        }
        return read;
    }

    private static Object readEnum(Object value, Class<?> type) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(value.toString())) {
                return constant;
            }
        }
        throw new IllegalStateException("The engine let " + value + " pass for " + type);
    }

    private static Object readInput(Map<?, ?> fields, Class<?> type, String path) {
        try {
            Object input = type.getConstructor().newInstance();
            for (Map.Entry<?, ?> entry : fields.entrySet()) {
                Field field = type.getField((String) entry.getKey());
                Object value = read(entry.getValue(), field.getGenericType(), path + "." + entry.getKey());
                if (value != null || !field.getType().isPrimitive()) {
                    field.set(input, value);
                }
            }
            return input;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "An input needs a public constructor without parameters, and public fields", e);
        }
    }

    private static Object readScalar(Object value, Class<?> type, String path) {
        try {
            if (type == LocalDate.class) {
                return LocalDate.parse(value.toString());
            }
            if (type == Instant.class) {
                return OffsetDateTime.parse(value.toString()).toInstant();
            }
        } catch (DateTimeException notADate) {
            throw new Refusal(
                    ErrorCode.INVALID_VALUE,
                    path,
                    "\"" + Quoted.of(value.toString()) + "\" is no date. Write "
                            + (type == LocalDate.class ? "2016-07-05." : "2016-07-05T12:00:00Z."));
        }
        if (value instanceof Number number) {
            if (type == int.class || type == Integer.class) {
                return number.intValue();
            }
            if (type == double.class || type == Double.class) {
                return number.doubleValue();
            }
            if (type == long.class || type == Long.class) {
                return number.longValue();
            }
        }
        if (value instanceof Boolean && type == boolean.class) {
            return value;
        }
        throw new IllegalStateException("No way to read a " + type + " from a " + value.getClass());
    }
}
