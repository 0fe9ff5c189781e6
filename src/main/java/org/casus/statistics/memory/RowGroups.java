package org.casus.statistics.memory;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** Puts the rows of a table into groups that have the same codes in some columns, and sums their figures. */
public final class RowGroups {

    /** Events and tolls of a group; numbers that nobody counted add nothing. */
    private static final int FIGURES = 12;

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
            int low = table.low(row);
            int best = table.best(row) == EventColumnStore.UNKNOWN ? low : table.best(row);
            int high = table.high(row);
            sums[sum]++;
            sums[sum + 1] += number(low);
            sums[sum + 2] += number(best);
            sums[sum + 3] += number(high);
            sums[sum + 4] += number(table.civilians(row));
            sums[sum + 5] += lacks(low, Math.max(best, high));
            sums[sum + 6] += lacks(high, best);
            sums[sum + 7] += number(table.unknown(row));
            sums[sum + 8] += known(Math.max(best, high));
            sums[sum + 9] += known(best);
            sums[sum + 10] += known(table.civilians(row));
            sums[sum + 11] += known(table.unknown(row));
        });
        return new RowGroups(rows, sums);
    }

    private record Numbering(LongIntMap numbers, int[] group, IntUnaryOperator column) {
        void add(int row) {
            group[row] = numbers.number((long) group[row] << 32 | column.applyAsInt(row));
        }
    }

    private static int number(int toll) {
        return Math.max(toll, 0);
    }

    private static int known(int toll) {
        return toll == EventColumnStore.UNKNOWN ? 0 : 1;
    }

    /** 1 where this bound is not known, and another figure is. */
    private static int lacks(int bound, int other) {
        return bound == EventColumnStore.UNKNOWN ? known(other) : 0;
    }

    /** How many groups there are. */
    public int size() {
        return rows.length;
    }

    /** A row of the group, to read its values off. */
    public int row(int group) {
        return rows[group];
    }

    /**
     * The figures of the group: events, low, best, high, civilians, tolls without a low, and without a high, people of
     * unknown status, events with a toll, with a best estimate, with civilians, and with people of unknown status.
     */
    public long[] figures(int group) {
        return Arrays.copyOfRange(sums, group * FIGURES, (group + 1) * FIGURES);
    }
}
