package org.casus.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.casus.export.Column.Type;

/** Reads values off a result. */
final class Values {

    private Values() {}

    /** The value of a column of that type; null where it is null. */
    static Object read(ResultSet row, int index, Type type) throws SQLException {
        return switch (type) {
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
