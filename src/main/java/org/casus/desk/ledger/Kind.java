package org.casus.desk.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** How the value of a field is kept, and what it is in a state: a text, a number or a truth value, as JSON has them. */
enum Kind {
    /** A text, or a word of an enum. */
    TEXT {
        @Override
        Object read(ResultSet row, int column) throws SQLException {
            return row.getString(column);
        }
    },
    /** A whole number. */
    NUMBER {
        @Override
        Object read(ResultSet row, int column) throws SQLException {
            long number = row.getLong(column);
            return row.wasNull() ? null : (Object) number;
        }
    },
    /** A number with a fraction. */
    DECIMAL {
        @Override
        Object read(ResultSet row, int column) throws SQLException {
            double number = row.getDouble(column);
            return row.wasNull() ? null : (Object) number;
        }
    },
    /** Yes or no. */
    TRUTH {
        @Override
        Object read(ResultSet row, int column) throws SQLException {
            boolean truth = row.getBoolean(column);
            return row.wasNull() ? null : (Object) truth;
        }
    },
    /** A day. */
    DAY {
        @Override
        Object read(ResultSet row, int column) throws SQLException {
            LocalDate day = row.getObject(column, LocalDate.class);
            return day == null ? null : day.toString();
        }

        @Override
        Object stored(Object value) {
            return value == null ? null : LocalDate.parse((String) value);
        }
    },
    /** A point in time, in UTC. */
    TIME {
        @Override
        Object read(ResultSet row, int column) throws SQLException {
            OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
            return time == null ? null : time.toInstant().toString();
        }

        @Override
        Object stored(Object value) {
            return value == null ? null : OffsetDateTime.parse((String) value);
        }
    },
    /** Another record: its ref in a state, its key in the column. */
    REF {
        @Override
        Object read(ResultSet row, int column) throws SQLException {
            return row.getString(column);
        }
    };

    /** The value of a column, as a state has it. */
    abstract Object read(ResultSet row, int column) throws SQLException;

    /** A state's value, as a statement takes it. */
    Object stored(Object value) {
        return value;
    }
}
