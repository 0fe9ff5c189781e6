package org.casus.statistics;

/**
 * A bound that a row's figure has to keep.
 *
 * @param from at least, or null
 * @param to at most, or null
 */
record Having(StatisticsOrderBy figure, Integer from, Integer to) {

    boolean holds(FigureSum tally) {
        Long value = figure.of(tally);
        return value != null && (from == null || value >= from) && (to == null || value <= to);
    }

    boolean upsideDown() {
        return from != null && to != null && from > to;
    }
}
