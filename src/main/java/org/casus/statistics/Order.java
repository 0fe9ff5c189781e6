package org.casus.statistics;

/** One term of the order of rows. */
record Order(StatisticsOrderBy by, StatisticsDirection direction) {

    /** What rows are ordered by unless the question says otherwise. */
    static final Order BY_KEY = new Order(StatisticsOrderBy.KEY, StatisticsDirection.ASC);

    /** Which keys are the top ones, unless the question says otherwise. */
    static final Order DEADLIEST = new Order(StatisticsOrderBy.BEST, StatisticsDirection.DESC);

    boolean descends() {
        return direction == StatisticsDirection.DESC;
    }
}
