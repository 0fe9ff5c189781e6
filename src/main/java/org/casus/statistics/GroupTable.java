package org.casus.statistics;

import java.util.HashMap;
import java.util.Map;

/** All groups of one answer, folded by keys and buckets. */
final class GroupTable {

    private final Map<Combination, Series> series = new HashMap<>();
    private final FigureSum totals = new FigureSum();

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
}
