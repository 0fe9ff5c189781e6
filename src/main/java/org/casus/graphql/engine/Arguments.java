package org.casus.graphql.engine;

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
import java.util.Locale;
import java.util.Map;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Quoted;
import org.casus.graphql.error.Refusal;
import org.casus.graphql.error.Violations;
import org.casus.graphql.node.Refs;
import org.casus.graphql.node.StoredText;

/** Turns the engine's argument values (maps, lists, texts, numbers) into what a resolver's parameters are. */
public final class Arguments {

    /** The last year of four digits. Java knows years that no database does. */
    public static final int LAST_YEAR = 9999;

    /**
     * The most values of a list, wherever one is given. Filters name countries, actors or refs, and an input holds what
     * one report says: who has more of them can ask in parts. Databases take some 30,000.
     */
    static final int MOST_VALUES = 1_000;

    /** In characters. The longest texts that are stored have a fifth of it, and no record is found by a longer one. */
    static final int LONGEST_TEXT = 100_000;

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
        if (violations == null) {
            Refs.requireSome(values, path); // in what is recorded, a list may be empty
        }
        if (values.size() > MOST_VALUES) {
            Refusal refusal = new Refusal(
                    ErrorCode.TOO_MANY_VALUES,
                    path,
                    String.format(
                            Locale.ROOT,
                            "%s has %,d values; a list takes at most %,d. Send them in parts, by several requests.",
                            path,
                            values.size(),
                            MOST_VALUES));
            return refuse(refusal, violations);
        }
        List<Object> read = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            read.add(read(values.get(i), type, path + "." + i, violations));
        }
        return read;
    }

    /** Throws it, or notes it where that is wanted. */
    private static List<Object> refuse(Refusal refusal, Violations violations) {
        if (violations == null) {
            throw refusal;
        }
        return violations.collect(() -> {
            throw refusal;
        });
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
        if (text.length() > LONGEST_TEXT) {
            throw new Refusal(
                    ErrorCode.INVALID_VALUE,
                    path,
                    String.format(
                            Locale.ROOT,
                            "%s has %,d characters; a text has at most %,d. Shorten it.",
                            path,
                            text.length(),
                            LONGEST_TEXT));
        }
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
