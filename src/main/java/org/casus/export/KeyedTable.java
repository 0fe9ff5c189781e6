package org.casus.export;

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
     * @param sql selects rows of some records, by {@link Keys}: the record's key, the key of what is looked up where
     *     there is such, and texts; in the order of the record and then of the list
     * @param shared what its rows share, as {@link Lookup} has it, all texts; null for nothing
     * @param values puts a row into the lists
     */
    record Listed(String sql, Shared shared, List<Column> columns, Values values) {

        /**
         * What the rows of a list share.
         *
         * @param texts how many it has, the key not counted
         */
        record Shared(String sql, int texts) {}

        /** Puts a row into the lists of its record. */
        interface Values {
            /** @param texts those of the row, and then those that were looked up */
            void put(String[] texts, Lists lists);
        }
    }

    /** The lists of one record, by their place among the list's columns. */
    interface Lists {
        /** Adds a text; null adds nothing. */
        void add(int column, String text);

        /** The same, unless it is in it. */
        void addOnce(int column, String text);
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
        return list(sql, null, values, found);
    }

    /** Columns of lists whose rows share something. */
    KeyedTable list(String sql, Listed.Shared shared, Listed.Values values, Column... found) {
        listed.add(new Listed(sql, shared, List.of(found), values));
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
