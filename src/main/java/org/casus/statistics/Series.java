package org.casus.statistics;

import java.util.NavigableMap;
import java.util.TreeMap;

/** The tallies of one combination of keys, bucket by bucket. */
final class Series {

    /** The only bucket of a question without a time dimension. */
    static final int TIMELESS = 0;

    private final NavigableMap<Integer, FigureSum> buckets = new TreeMap<>();

    void add(int bucket, FigureSum tally) {
        buckets.computeIfAbsent(bucket, any -> new FigureSum()).add(tally);
    }

    /** The tallies by bucket, the earliest first. */
    NavigableMap<Integer, FigureSum> buckets() {
        return buckets;
    }

    FigureSum at(int bucket) {
        return buckets.getOrDefault(bucket, FigureSum.NONE);
    }

    /** The sum over the buckets from the first to the last, both included. */
    FigureSum sum(int first, int last) {
        FigureSum sum = new FigureSum();
        buckets.subMap(first, true, last, true).values().forEach(sum::add);
        return sum;
    }

    /** The sum over all buckets. */
    FigureSum sum() {
        FigureSum sum = new FigureSum();
        buckets.values().forEach(sum::add);
        return sum;
    }
}
