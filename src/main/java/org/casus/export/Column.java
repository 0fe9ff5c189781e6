package org.casus.export;

/**
 * One column of a table.
 *
 * @param name as it stands in the header
 * @param type what its values are
 * @param field the field of the GraphQL schema that says the same, such as {@code Event.title}: its description is the
 *     column's
 * @param hxl its HXL hashtag (hxlstandard.org, 1.1)
 * @param note what there is to say beyond the field's description; empty for nothing
 */
public record Column(String name, Type type, String field, String hxl, String note) {

    /** What the values of a column are. */
    public enum Type {
        /** A text. */
        TEXT,
        /** A whole number. */
        INTEGER,
        /** A number. */
        NUMBER,
        /** A day, ISO 8601. */
        DATE,
        /** An instant in UTC, ISO 8601. */
        TIME,
        /** true or false. */
        TRUTH,
        /** Several texts. */
        LIST
    }

    static Column of(String name, Type type, String field, String hxl) {
        return new Column(name, type, field, hxl, "");
    }

    /** The same with something to say beyond the field's description. */
    Column noting(String more) {
        return new Column(name, type, field, hxl, more);
    }
}
