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

    /** Takes back what was added. */
    void subtract(int bucket, FigureSum tally) {
        buckets.computeIfAbsent(bucket, any -> new FigureSum()).subtract(tally);
    }

    /** Drops the buckets that nothing reaches any more. */
    void dropEmpty() {
        buckets.values().removeIf(tally -> tally.reaching == 0);
    }

    /** The tallies by bucket, the earliest first. */
    NavigableMap<Integer, FigureSum> buckets() {
        return buckets;
    }

    /** The tally of a bucket, or another one where nothing reaches it. */
    FigureSum at(int bucket, FigureSum otherwise) {
        return buckets.getOrDefault(bucket, otherwise);
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
