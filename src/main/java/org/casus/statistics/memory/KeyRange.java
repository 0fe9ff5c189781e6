package org.casus.statistics.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Keys of records from a first to a last, both included.
 *
 * @param first the least
 * @param last the greatest
 */
record KeyRange(long first, long last) {

    /** The same keys in ranges that do not touch, in ascending order. */
    static List<KeyRange> joined(List<KeyRange> ranges) {
        return joined(ranges, 0);
    }

    /** Fewer ranges, in ascending order, with the keys in gaps of so many taken in. */
    static List<KeyRange> joined(List<KeyRange> ranges, long gap) {
        List<KeyRange> joined = new ArrayList<>();
        for (KeyRange range : ranges.stream()
                .sorted(Comparator.comparingLong(KeyRange::first))
                .toList()) {
            KeyRange before = joined.isEmpty() ? null : joined.getLast();
            if (before != null && range.first - 1 <= before.last + gap) {
                joined.set(joined.size() - 1, new KeyRange(before.first, Math.max(before.last, range.last)));
            } else {
                joined.add(range);
            }
        }
        return joined;
    }

    /** Whether a key lies in one of the ranges, which are in ascending order and do not touch. */
    static boolean holds(List<KeyRange> ranges, long key) {
        int low = 0;
        int high = ranges.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            KeyRange range = ranges.get(middle);
            if (key < range.first) {
                high = middle - 1;
            } else if (key > range.last) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }
}
