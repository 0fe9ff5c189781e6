package org.casus.statistics;

import org.casus.store.Fragment;

/**
 * A column that a statement groups by.
 *
 * @param sql what is selected
 * @param name what stands in the group by: the column itself, or the name of an expression
 * @param type how a value is read
 */
record DimensionColumn(Fragment sql, String name, ColumnType type) {

    static DimensionColumn plain(String column, ColumnType type) {
        return new DimensionColumn(Fragment.of(column), column, type);
    }

    /** An expression under a name, which must not be that of a column of any table in the statement. */
    static DimensionColumn named(String name, ColumnType type, String sql) {
        return new DimensionColumn(Fragment.of(sql + " as " + name), name, type);
    }

    /** Whether it is a column and no expression. */
    boolean isPlain() {
        return sql.text().equals(name);
    }
}
