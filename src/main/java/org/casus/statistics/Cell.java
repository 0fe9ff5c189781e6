package org.casus.statistics;

/**
 * A row in the making.
 *
 * @param combination the keys that are not of time
 * @param bucket the time bucket, or null where there is none
 * @param tally its figures
 * @param series the tallies of the same keys in all buckets, or null where there are no buckets
 */
record Cell(Combination combination, Integer bucket, FigureSum tally, Series series) {}
