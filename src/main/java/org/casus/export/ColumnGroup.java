package org.casus.export;

import java.util.List;

/** Columns of a {@link KeyedTable} that are read together. */
sealed interface ColumnGroup {

    List<TableColumn> columns();

    /**
     * A column of the record's own row.
     *
     * @param sql an expression under the table's alias
     */
    record Own(String sql, TableColumn column) implements ColumnGroup {
        @Override
        public List<TableColumn> columns() {
            return List.of(column);
        }
    }

    /**
     * Columns that are looked up by a key in the record's own row.
     *
     * @param key the key's column
     * @param sql as {@link Lookup} has it
     */
    record Joined(String key, String sql, List<TableColumn> columns) implements ColumnGroup {}

    /**
     * Columns of lists.
     *
     * @param sql selects rows of some records, by {@link KeyList}: the record's key, the key of what is looked up where
     *     there is such, and texts; in the order of the record and then of the list
     * @param shared what its rows share, as {@link Lookup} has it, all texts; null for nothing
     * @param values puts a row into the lists
     */
    record Listed(String sql, Shared shared, List<TableColumn> columns, RowValues values) implements ColumnGroup {

        /**
         * What the rows of a list share.
         *
         * @param texts how many it has, the key not counted
         */
        record Shared(String sql, int texts) {}

        /** Puts a row into the lists of its record. */
        interface RowValues {
            /** @param texts those of the row, and then those that were looked up */
            void put(String[] texts, Lists lists);
        }

        /** The lists of one record, by their place among the columns. */
        interface Lists {
            /** Adds a text; null adds nothing. */
            void add(int column, String text);

            /** The same, unless it is in it. */
            void addOnce(int column, String text);
        }
    }
}
