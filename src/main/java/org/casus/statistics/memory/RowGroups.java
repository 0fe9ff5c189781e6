package org.casus.statistics.memory;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** Puts the rows of a table into groups that have the same codes in some columns, and sums their figures. */
public final class RowGroups {

    /** Events and tolls of a group; numbers that nobody counted add nothing. */
    private static final int FIGURES = 7;

    private final int[] rows;
    private final long[] sums;

    private RowGroups(int[] rows, long[] sums) {
        this.rows = rows;
        this.sums = sums;
    }

    /** The groups of the wanted rows by the codes that the columns give, which are not negative. */
    public static RowGroups of(EventColumnStore table, IntPredicate wanted, List<IntUnaryOperator> columns) {
        int[] group = new int[table.size()];
        // Column by column: the pair of a group and a code is a group of finer grain.
        LongIntMap last = null;
        if (columns.isEmpty()) {
            last = new LongIntMap();
            table.each(wanted, new Numbering(last, group, row -> 0)::add);
        }
        for (IntUnaryOperator column : columns) {
            last = new LongIntMap();
            table.each(wanted, new Numbering(last, group, column)::add);
        }
        int[] rows = new int[last.size()];
        long[] sums = new long[last.size() * FIGURES];
        table.each(wanted, row -> {
            int number = group[row];
            rows[number] = row;
            int sum = number * FIGURES;
            sums[sum]++;
            sums[sum + 1] += known(table.low(row));
            sums[sum + 2] += known(table.best(row) == EventColumnStore.UNKNOWN ? table.low(row) : table.best(row));
            sums[sum + 3] += known(table.high(row));
            sums[sum + 4] += known(table.civilians(row));
            sums[sum + 5] += lacks(table.low(row), table.best(row), table.high(row));
            sums[sum + 6] += lacks(table.high(row), table.best(row), table.low(row));
        });
        return new RowGroups(rows, sums);
    }

    private record Numbering(LongIntMap numbers, int[] group, IntUnaryOperator column) {
        void add(int row) {
            group[row] = numbers.number((long) group[row] << 32 | column.applyAsInt(row));
        }
    }

    private static int known(int toll) {
        return Math.max(toll, 0);
    }

    /** 1 where this bound is not known, and the best estimate or the other bound is. */
    private static int lacks(int bound, int best, int other) {
        return bound == EventColumnStore.UNKNOWN
                        && (best != EventColumnStore.UNKNOWN || other != EventColumnStore.UNKNOWN)
                ? 1
                : 0;
    }

    /** How many groups there are. */
    public int size() {
        return rows.length;
    }

    /** A row of the group, to read its values off. */
    public int row(int group) {
        return rows[group];
    }

    /** A figure of the group: events, low, best, high, civilians, events without a low, and without a high. */
    public long sum(int group, int figure) {
        return sums[group * FIGURES + figure];
    }
}
