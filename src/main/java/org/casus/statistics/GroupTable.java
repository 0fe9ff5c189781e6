package org.casus.statistics;

import java.util.HashMap;
import java.util.Map;

/** All groups of one answer, folded by keys and buckets. */
final class GroupTable {

    private final Map<Combination, Series> series = new HashMap<>();
    private final FigureSum totals = new FigureSum();
    private final Map<Long, LeftOutAs> leftOut;

    /** @param leftOut the events that are taken out */
    GroupTable(Map<Long, LeftOutAs> leftOut) {
        this.leftOut = leftOut;
    }

    Map<Combination, Series> series() {
        return series;
    }

    Series of(Combination combination) {
        return series.computeIfAbsent(combination, any -> new Series());
    }

    /** The events and their tolls, each counted once, whatever they are grouped by. */
    FigureSum totals() {
        return totals;
    }

    /** The events that are not counted, as others stand for them. */
    Map<Long, LeftOutAs> leftOut() {
        return leftOut;
    }

    /** Drops what only those had that were taken out. */
    void dropEmpty() {
        series.values().forEach(Series::dropEmpty);
        series.values().removeIf(one -> one.buckets().isEmpty());
    }
}
