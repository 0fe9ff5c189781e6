package org.casus.statistics.memory;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The arrays behind a table, a place a row; see {@link EventColumnStore} for what they hold. Rows are only ever added.
 */
final class EventColumns {

    long[] id;
    int[] start;
    int[] end;
    int[] country;
    int[] conflict;
    int[] dyad;
    int[] release;
    int[] cast;
    int[] admin1;
    int[] grid;
    int[] low;
    int[] best;
    int[] high;
    int[] civilians;
    int[] unknown;
    byte[] type;
    byte[] datePrecision;
    byte[] placePrecision;
    boolean[] ongoing;

    EventColumns(int capacity) {
        id = new long[capacity];
        start = new int[capacity];
        end = new int[capacity];
        country = new int[capacity];
        conflict = new int[capacity];
        dyad = new int[capacity];
        release = new int[capacity];
        cast = new int[capacity];
        admin1 = new int[capacity];
        grid = new int[capacity];
        low = new int[capacity];
        best = new int[capacity];
        high = new int[capacity];
        civilians = new int[capacity];
        unknown = new int[capacity];
        type = new byte[capacity];
        datePrecision = new byte[capacity];
        placePrecision = new byte[capacity];
        ongoing = new boolean[capacity];
    }

    int capacity() {
        return id.length;
    }

    /** The same rows with room for more, leaving these arrays to those who read them. */
    EventColumns withCapacity(int capacity) {
        EventColumns more = new EventColumns(0);
        more.id = Arrays.copyOf(id, capacity);
        more.start = Arrays.copyOf(start, capacity);
        more.end = Arrays.copyOf(end, capacity);
        more.country = Arrays.copyOf(country, capacity);
        more.conflict = Arrays.copyOf(conflict, capacity);
        more.dyad = Arrays.copyOf(dyad, capacity);
        more.release = Arrays.copyOf(release, capacity);
        more.cast = Arrays.copyOf(cast, capacity);
        more.admin1 = Arrays.copyOf(admin1, capacity);
        more.grid = Arrays.copyOf(grid, capacity);
        more.low = Arrays.copyOf(low, capacity);
        more.best = Arrays.copyOf(best, capacity);
        more.high = Arrays.copyOf(high, capacity);
        more.civilians = Arrays.copyOf(civilians, capacity);
        more.unknown = Arrays.copyOf(unknown, capacity);
        more.type = Arrays.copyOf(type, capacity);
        more.datePrecision = Arrays.copyOf(datePrecision, capacity);
        more.placePrecision = Arrays.copyOf(placePrecision, capacity);
        more.ongoing = Arrays.copyOf(ongoing, capacity);
        return more;
    }

    /** The rows that are not gone, in arrays of their own. */
    EventColumns without(BitSet gone, int size) {
        EventColumns kept = withCapacity(capacity());
        int to = 0;
        for (int row = gone.nextClearBit(0); row < size; row = gone.nextClearBit(row + 1)) {
            kept.move(row, to++);
        }
        return kept;
    }

    private void move(int from, int to) {
        id[to] = id[from];
        start[to] = start[from];
        end[to] = end[from];
        country[to] = country[from];
        conflict[to] = conflict[from];
        dyad[to] = dyad[from];
        release[to] = release[from];
        cast[to] = cast[from];
        admin1[to] = admin1[from];
        grid[to] = grid[from];
        low[to] = low[from];
        best[to] = best[from];
        high[to] = high[from];
        civilians[to] = civilians[from];
        unknown[to] = unknown[from];
        type[to] = type[from];
        datePrecision[to] = datePrecision[from];
        placePrecision[to] = placePrecision[from];
        ongoing[to] = ongoing[from];
    }
}
