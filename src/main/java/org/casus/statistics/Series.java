package org.casus.statistics;

import java.util.NavigableMap;
import java.util.TreeMap;

/** The tallies of one combination of keys, bucket by bucket. */
final class Series {

    /** The only bucket of a question without a time dimension. */
    static final int TIMELESS = 0;

    private final NavigableMap<Integer, Tally> buckets = new TreeMap<>();

    void add(int bucket, Tally tally) {
        buckets.computeIfAbsent(bucket, any -> new Tally()).add(tally);
    }

    /** The tallies by bucket, the earliest first. */
    NavigableMap<Integer, Tally> buckets() {
        return buckets;
    }

    Tally at(int bucket) {
        return buckets.getOrDefault(bucket, Tally.NONE);
    }

    /** The sum over the buckets from the first to the last, both included. */
    Tally sum(int first, int last) {
        Tally sum = new Tally();
        buckets.subMap(first, true, last, true).values().forEach(sum::add);
        return sum;
    }

    /** The sum over all buckets. */
    Tally sum() {
        Tally sum = new Tally();
        buckets.values().forEach(sum::add);
        return sum;
    }
}
