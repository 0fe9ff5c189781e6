package org.casus.statistics.memory;

import java.util.Arrays;
import java.util.BitSet;

/** How often some casts met in events, when, and at what cost. */
public final class CastTallies {

    private final int[] events;
    private final int[] first;
    private final int[] last;
    private final long[] best;
    private final BitSet counted = new BitSet();

    private CastTallies(int casts) {
        events = new int[casts];
        first = new int[casts];
        last = new int[casts];
        best = new long[casts];
        Arrays.fill(first, Integer.MAX_VALUE);
        Arrays.fill(last, Integer.MIN_VALUE);
    }

    /** The tallies of the casts with these codes. */
    public static CastTallies of(EventColumnStore table, BitSet casts) {
        CastTallies tallies = new CastTallies(table.dictionary().casts().size());
        table.each(row -> casts.get(table.cast(row)), row -> tallies.add(table, row));
        return tallies;
    }

    private void add(EventColumnStore table, int row) {
        int cast = table.cast(row);
        int start = table.start(row);
        events[cast]++;
        first[cast] = Math.min(first[cast], start);
        last[cast] = Math.max(last[cast], start);
        if (table.best(row) != EventColumnStore.UNKNOWN) {
            best[cast] += table.best(row);
            counted.set(cast);
        }
    }

    /** In how many events it met. */
    public int events(int cast) {
        return events[cast];
    }

    /** The first day of the first of them, as an epoch day. */
    public int first(int cast) {
        return first[cast];
    }

    /** The first day of the last of them. */
    public int last(int cast) {
        return last[cast];
    }

    /** The sum of the best estimates; null where no event has one. */
    public Long best(int cast) {
        return counted.get(cast) ? best[cast] : null;
    }
}
