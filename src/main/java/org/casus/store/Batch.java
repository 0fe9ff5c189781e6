package org.casus.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows that wait to go to the database with one statement. */
public final class Batch {

    private final String sql;

    /** What an insert is made of, for COPY; null in any other statement. */
    private final String table;

    private final String columns;
    private final List<Object[]> rows = new ArrayList<>();

    /** @param sql a statement to be run once a row, with a question mark for each of a row's values */
    public Batch(String sql) {
        this(sql, null, null);
    }

    private Batch(String sql, String table, String columns) {
        this.sql = sql;
        this.table = table;
        this.columns = columns;
    }

    /** A batch that inserts into these columns of a table. */
    public static Batch insert(String table, String... columns) {
        String list = String.join(", ", columns);
        String marks = "?, ".repeat(columns.length - 1).concat("?");
        return new Batch("insert into %s (%s) values (%s)".formatted(table, list, marks), table, list);
    }

    /** Adds a row: an enum is stored as its name. */
    public void add(Object... values) {
        rows.add(values);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The statement. */
    String text() {
        return sql;
    }

    /** Forgets the rows, as after a rollback. */
    public void clear() {
        rows.clear();
    }

    /**
     * Runs the statement for every row, and forgets the rows.
     *
     * @return how many rows of the table each of them met
     */
    public int[] run(Connection connection) throws SQLException {
        if (rows.isEmpty()) {
            return new int[0];
        }
        if (table != null && rows.size() >= CopyRows.WORTH && StoreKind.of(connection) == StoreKind.POSTGRESQL) {
            return copy(connection);
        }
        try (var statement = connection.prepareStatement(sql)) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i] instanceof Enum<?> word ? word.name() : row[i]);
                }
                statement.addBatch();
            }
            return statement.executeBatch();
        } finally {
            rows.clear();
        }
    }

    private int[] copy(Connection connection) throws SQLException {
        try {
            CopyRows.into(connection, table, columns, rows);
            int[] met = new int[rows.size()];
            Arrays.fill(met, 1);
            return met;
        } finally {
            rows.clear();
        }
    }
}
