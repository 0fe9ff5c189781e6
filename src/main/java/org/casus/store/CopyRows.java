package org.casus.store;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * Sends many rows to a PostgreSQL table by COPY, in its text format: the server reads one stream, where a batch of
 * inserts is bound and executed a row at a time.
 */
final class CopyRows {

    /** So few rows are inserted as fast. */
    static final int WORTH = 20;

    private CopyRows() {}

    /** Appends the rows to the table, in the connection's transaction. */
    static void into(Connection connection, String table, String columns, List<Object[]> rows) throws SQLException {
        StringBuilder text = new StringBuilder(rows.size() * 200);
        for (Object[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                if (i > 0) {
                    text.append('\t');
                }
                value(text, row[i]);
            }
            text.append('\n');
        }
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " (" + columns + ") from stdin", new StringReader(text.toString()));
        } catch (IOException e) {
            throw new SQLException("The rows of " + table + " could not be sent", "08006", e);
        }
    }

    private static void value(StringBuilder text, Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case Enum<?> word -> text.append(word.name());
            case String words -> escape(text, words);
            default -> escape(text, value.toString()); // numbers, UUIDs and times are read as they print
        }
    }

    private static void escape(StringBuilder text, String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c);
            }
        }
    }
}
