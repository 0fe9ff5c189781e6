package org.casus.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.casus.store.mapping.Property;

/**
 * One column of a table.
 *
 * @param name as it stands in the header
 * @param type what its values are
 * @param field the path in the GraphQL schema to what says the same, such as {@code Event.fatalities.best}: its
 *     description is the column's
 * @param hxl its HXL hashtag (hxlstandard.org, 1.1)
 * @param note what there is to say beyond the field's description; empty for nothing
 */
public record TableColumn(String name, Type type, String field, String hxl, String note) {

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
        LIST;

        static Type of(Property.Kind kind) {
            return switch (kind) {
                case TEXT, WORD, REF, UID -> TEXT;
                case WHOLE, COUNT -> INTEGER;
                case NUMBER -> NUMBER;
                case DAY -> DATE;
                case TIME -> TIME;
                case TRUTH -> TRUTH;
            };
        }

        /** A value off a result; null where it is null. */
        Object read(ResultSet row, int index) throws SQLException {
            return switch (this) {
                case TEXT -> row.getString(index);
                case INTEGER -> {
                    long number = row.getLong(index);
                    yield row.wasNull() ? null : number;
                }
                case NUMBER -> {
                    double number = row.getDouble(index);
                    yield row.wasNull() ? null : number;
                }
                case TRUTH -> {
                    boolean truth = row.getBoolean(index);
                    yield row.wasNull() ? null : truth;
                }
                case DATE -> row.getObject(index, LocalDate.class);
                case TIME -> {
                    OffsetDateTime time = row.getObject(index, OffsetDateTime.class);
                    yield time == null ? null : time.toInstant();
                }
                case LIST -> throw new IllegalArgumentException("A list is read row by row");
            };
        }
    }

    static TableColumn of(String name, Type type, String field, String hxl) {
        return new TableColumn(name, type, field, hxl, "");
    }

    /** The same with something to say beyond the field's description. */
    TableColumn noting(String more) {
        return new TableColumn(name, type, field, hxl, more);
    }
}
