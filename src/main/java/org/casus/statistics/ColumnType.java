package org.casus.statistics;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What a column of a grouping statement holds. */
enum ColumnType {
    ID,
    NUMBER,
    WORD,
    DAY,
    FLAG,
    IDS;

    /** The value, null where the column is null; no ids are null too. */
    Object read(ResultSet row, int column) throws SQLException {
        return switch (this) {
            case ID -> row.getObject(column, Long.class);
            case NUMBER -> row.getObject(column, Integer.class);
            case WORD -> row.getString(column);
            case DAY -> row.getObject(column, LocalDate.class);
            case FLAG -> row.getBoolean(column);
            case IDS -> ids(row.getArray(column));
        };
    }

    private static List<Long> ids(Array array) throws SQLException {
        if (array == null) {
            return null;
        }
        return Arrays.stream((Object[]) array.getArray())
                .map(id -> ((Number) id).longValue())
                .toList();
    }
}
