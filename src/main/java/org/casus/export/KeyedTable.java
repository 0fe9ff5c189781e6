package org.casus.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.casus.export.Column.Type;

/**
 * How a table of records is read: the record's own row, what it looks up by keys in it, and the lists that belong to
 * it. Built once; its columns come in the order in which they are declared.
 */
final class KeyedTable {

    /**
     * Columns that are looked up by a key in the record's own row.
     *
     * @param key the key's column
     * @param sql as {@link Lookup} has it
     */
    record Joined(String key, String sql, List<Column> columns) {}

    /**
     * Columns of lists.
     *
     * @param sql selects rows for {@code any(?)} of some records, each with the record's key first, in the order of the
     *     record and then of the list
     * @param values puts a row's values into the lists
     */
    record Listed(String sql, List<Column> columns, Values values) {

        /** Reads a row of a list. */
        interface Values {
            void read(ResultSet row, Lists lists) throws SQLException;
        }
    }

    /** The lists of one record. */
    interface Lists {
        /** Adds a text to one of the list's columns; null adds nothing. */
        void add(String column, String text);

        /** The same, unless it is in it. */
        void addOnce(String column, String text);
    }

    private final String from;
    private final String alias;
    private final List<Column> columns = new ArrayList<>();
    private final List<String> own = new ArrayList<>();
    private final List<Joined> joined = new ArrayList<>();
    private final List<Listed> listed = new ArrayList<>();

    /**
     * @param from the record's table
     * @param alias its alias, which conditions use
     */
    KeyedTable(String from, String alias) {
        this.from = from;
        this.alias = alias;
    }

    /** A column of the record's own row, under the alias. */
    KeyedTable own(String sql, Column column) {
        columns.add(column);
        own.add(sql);
        return this;
    }

    /** The same, in one line. */
    KeyedTable own(String sql, String name, Type type, String field, String hxl) {
        return own(sql, Column.of(name, type, field, hxl));
    }

    /** Columns that are looked up. */
    KeyedTable look(String key, String sql, Column... found) {
        joined.add(new Joined(key, sql, List.of(found)));
        return add(found);
    }

    /** Columns of lists. */
    KeyedTable list(String sql, Listed.Values values, Column... found) {
        listed.add(new Listed(sql, List.of(found), values));
        return add(found);
    }

    private KeyedTable add(Column... found) {
        for (Column column : found) {
            columns.add(column);
            own.add(null);
        }
        return this;
    }

    String from() {
        return from;
    }

    String alias() {
        return alias;
    }

    /** All columns. */
    List<Column> columns() {
        return List.copyOf(columns);
    }

    /** The expression of a column of the record's own row; null for others. */
    String sql(Column column) {
        return own.get(columns.indexOf(column));
    }

    List<Joined> joined() {
        return joined;
    }

    List<Listed> listed() {
        return listed;
    }
}
