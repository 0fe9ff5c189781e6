package org.casus.graphql;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns the engine's argument values (maps, lists, texts, numbers) into what a resolver's parameters are. */
final class Arguments {

    /** The last year of four digits. Java knows years that no database does. */
    static final int LAST_YEAR = 9999;

    private Arguments() {}

    /**
     * Reads one value.
     *
     * @param path the argument's path, for a refusal, such as {@code filter.dates.from}
     * @throws Refusal INVALID_VALUE where the value cannot be read
     */
    static Object read(Object value, Type type, String path) {
        return read(value, type, path, null);
    }

    /**
     * Reads one value, and what is wrong in it is not refused but noted.
     *
     * @param violations takes what cannot be read, which is null then; or null, for a refusal
     */
    static Object read(Object value, Type type, String path, Violations violations) {
        if (value == null) {
            return null;
        }
        if (type instanceof ParameterizedType list) {
            return readList(value, list.getActualTypeArguments()[0], path, violations);
        }
        Class<?> wanted = (Class<?>) type;
        if (value instanceof String text && violations != null) {
            return violations.collect(() -> readText(text, wanted, path));
        }
        if (value instanceof String text) {
            return readText(text, wanted, path);
        }
        if (wanted == LocalDate.class || wanted == Instant.class) {
            return readTime(value, wanted, path);
        }
        if (wanted.isInstance(value)) {
            return value;
        }
        if (wanted.isEnum()) {
            return readEnum(value, wanted);
        }
        if (value instanceof Map<?, ?> fields) {
            return readInput(fields, wanted, path, violations);
        }
        return readScalar(value, wanted);
    }

    private static Object readText(String text, Class<?> wanted, String path) {
        checkText(text, path);
        if (wanted == LocalDate.class || wanted == Instant.class) {
            return readTime(text, wanted, path);
        }
        return wanted.isEnum() ? readEnum(text, wanted) : text;
    }

    private static List<Object> readList(Object value, Type type, String path, Violations violations) {
        List<?> values = value instanceof List<?> list ? list : List.of(value);
        List<Object> read = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            read.add(read(values.get(i), type, path + "." + i, violations));
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

    private static Object readInput(Map<?, ?> fields, Class<?> type, String path, Violations violations) {
        try {
            Object input = type.getConstructor().newInstance();
            for (Map.Entry<?, ?> entry : fields.entrySet()) {
                Field field = type.getField((String) entry.getKey());
                Object value = read(entry.getValue(), field.getGenericType(), path + "." + entry.getKey(), violations);
                if (value != null) { // null means left out, which means the field's default
                    field.set(input, value);
                }
            }
            return input;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "An input needs a public constructor without parameters, and public fields", e);
        }
    }

    /** PostgreSQL stores no NUL, and half of a surrogate pair is no character in any encoding. */
    private static void checkText(String text, String path) {
        if (!StoredText.possible(text)) {
            throw new Refusal(
                    ErrorCode.INVALID_VALUE,
                    path,
                    "The text holds a NUL or half a character, which no text in the store does; leave it out.");
        }
    }

    private static Object readTime(Object value, Class<?> type, String path) {
        try {
            OffsetDateTime time = type == LocalDate.class
                    ? LocalDate.parse(value.toString()).atStartOfDay().atOffset(ZoneOffset.UTC)
                    : OffsetDateTime.parse(value.toString());
            if (time.getYear() >= 1 && time.getYear() <= LAST_YEAR) {
                return type == LocalDate.class ? time.toLocalDate() : time.toInstant();
            }
        } catch (DateTimeException notADate) {
            // told below
        }
        throw new Refusal(
                ErrorCode.INVALID_VALUE,
                path,
                "\"" + Quoted.of(value.toString()) + "\" is no date. Write "
                        + (type == LocalDate.class ? "2016-07-05" : "2016-07-05T12:00:00Z")
                        + "; the years 0001 to " + LAST_YEAR + " are known.");
    }

    private static Object readScalar(Object value, Class<?> type) {
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
