package org.casus.store.mapping;

import jakarta.persistence.Column;
import jakarta.persistence.Version;
import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A stored field of an entity.
 *
 * @param name what GraphQL, revisions and files call it, such as {@code fatalities.best}; of a reference, the field's
 *     name without its "Key"
 * @param field where an entity has it
 * @param column where the table has it
 * @param kind what its values are
 * @param length how many UTF-16 units a text has at most; 0 for what is no text
 * @param words the values of a word; empty for what is no word
 * @param refers the table that a reference leads to; null for what is none
 * @param required whether it must be there
 * @param use who decides what it says
 */
public record Property(
        String name,
        Field field,
        String column,
        Kind kind,
        int length,
        List<String> words,
        String refers,
        boolean required,
        Use use)
        implements Member {

    /** How long a ref is at most. */
    public static final int REF = 300;

    /** What a value is. */
    public enum Kind {
        /** A text. */
        TEXT,
        /** One of a fixed set of words: an enum. */
        WORD,
        /** A number with a fraction. */
        NUMBER,
        /** A whole number. */
        WHOLE,
        /** A whole number from 0. */
        COUNT,
        /** A day. */
        DAY,
        /** A point in time, in UTC. */
        TIME,
        /** Yes or no. */
        TRUTH,
        /** Another record: its key in the table, its ref elsewhere. */
        REF,
        /** A UUID, which the store makes. */
        UID
    }

    /** Who decides what a field says. */
    public enum Use {
        /** Whoever records: revisions tell of it. */
        TOLD,
        /** The store that has the record; see {@link Bookkeeping}. */
        BOOKKEEPING,
        /** Other fields; see {@link Derived}. */
        DERIVED,
        /** Whatever changes the record: it counts the changes. */
        VERSION
    }

    static Property of(Field field) {
        field.setAccessible(true); // the persistence provider makes it protected
        Column column = field.getAnnotation(Column.class);
        String inTable =
                column == null || column.name().isEmpty() ? field.getName().toLowerCase(Locale.ROOT) : column.name();
        Class<?> type = field.getType();
        Reference reference = field.getAnnotation(Reference.class);
        return new Property(
                name(field),
                field,
                inTable,
                kind(field, type),
                type == String.class ? column == null ? 255 : column.length() : 0,
                words(type),
                reference == null ? null : reference.value(),
                type.isPrimitive() || field.isAnnotationPresent(NonNull.class) || column != null && !column.nullable(),
                use(field));
    }

    private static Use use(Field field) {
        if (field.isAnnotationPresent(Derived.class)) {
            return Use.DERIVED;
        } else if (field.isAnnotationPresent(Bookkeeping.class)) {
            return Use.BOOKKEEPING;
        }
        return field.isAnnotationPresent(Version.class) ? Use.VERSION : Use.TOLD;
    }

    /** The one value of an element of a list. */
    static Property element(Field field, Class<?> type, String name, String column, int length) {
        Reference reference = field.getAnnotation(Reference.class);
        return new Property(
                name,
                field,
                column,
                reference != null ? Kind.REF : Kind.TEXT,
                type == String.class ? length : 0,
                List.of(),
                reference == null ? null : reference.value(),
                true,
                Use.TOLD);
    }

    private static String name(Field field) {
        Named named = field.getAnnotation(Named.class);
        if (named != null) {
            return named.value();
        }
        String name = field.getName();
        return field.isAnnotationPresent(Reference.class) && name.endsWith("Key")
                ? name.substring(0, name.length() - "Key".length())
                : name;
    }

    private static Kind kind(Field field, Class<?> type) {
        if (field.isAnnotationPresent(Reference.class)) {
            return Kind.REF;
        } else if (type.isEnum()) {
            return Kind.WORD;
        } else if (type == String.class) {
            return Kind.TEXT;
        } else if (type == Long.class || type == long.class || type == Integer.class || type == int.class) {
            return field.isAnnotationPresent(Count.class) ? Kind.COUNT : Kind.WHOLE;
        } else if (type == Double.class || type == double.class) {
            return Kind.NUMBER;
        } else if (type == boolean.class || type == Boolean.class) {
            return Kind.TRUTH;
        } else if (type == LocalDate.class) {
            return Kind.DAY;
        } else if (type == Instant.class) {
            return Kind.TIME;
        } else if (type == UUID.class) {
            return Kind.UID;
        }
        throw new IllegalStateException("No column is kept as " + field);
    }

    private static List<String> words(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(word -> ((Enum<?>) word).name())
                        .toList()
                : List.of();
    }

    /** Whether it counts the record's changes. */
    public boolean isVersion() {
        return field.isAnnotationPresent(Version.class);
    }

    /** Whether it leads to another record. */
    public boolean isReference() {
        return refers != null;
    }

    /** The largest value of a whole number. */
    public long max() {
        return field.getType() == Integer.class || field.getType() == int.class ? Integer.MAX_VALUE : Long.MAX_VALUE;
    }
}
