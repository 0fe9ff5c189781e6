package org.casus.statistics;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.casus.statistics.memory.ColumnFilter;
import org.casus.store.Fragment;

/**
 * What is asked of the events; two equal questions have one answer. Built by {@link #about}.
 *
 * @param where which events count, a condition on the event table's alias {@code e}
 * @param slice the same in the terms of the summary, or null where it cannot be said in them
 * @param kept the same for the events in memory
 * @param parents for whom the question is asked each, or null for nobody in particular
 * @param groupBy one to three dimensions, at most one of them of time
 * @param allocation START where no dimension is of time
 * @param rollUp whose events an actor's row takes in beside its own
 * @param gaps whether and how far empty buckets become rows, or null for not
 * @param having which rows are wanted
 * @param top how many keys have rows of their own, or null for all
 * @param orderBy never empty
 * @param asKnown as of when events and tolls are known, or null for today
 */
public record Question(
        Fragment where,
        Slice slice,
        Kept kept,
        Parents parents,
        List<StatisticsDimension> groupBy,
        StatisticsAllocation allocation,
        Set<RollUp> rollUp,
        Gaps gaps,
        List<Having> having,
        Integer top,
        List<Order> orderBy,
        KnownAt asKnown) {

    private static final Set<StatisticsDimension> OF_SUMMARY = EnumSet.of(
            StatisticsDimension.COUNTRY,
            StatisticsDimension.REGION,
            StatisticsDimension.YEAR,
            StatisticsDimension.QUARTER,
            StatisticsDimension.MONTH,
            StatisticsDimension.TYPE_OF_VIOLENCE,
            StatisticsDimension.DATASET);

    /**
     * How far empty buckets become rows.
     *
     * @param from a day in the first bucket, or null for the first bucket with an event
     * @param to a day in the last bucket, or null for the last bucket with an event
     */
    record Gaps(LocalDate from, LocalDate to) {}

    /**
     * A condition on the events in memory. It says what the question's condition says, and so is no part of what makes
     * two questions different.
     *
     * @param filter null where it cannot be asked of them
     */
    record Kept(ColumnFilter filter) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Kept;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }

    /** Begins a question about the events that the condition chooses. */
    public static QuestionBuilder about(Fragment where) {
        return new QuestionBuilder(where);
    }

    /** The buckets of the time dimension, or null. */
    TimeUnit unit() {
        return groupBy.stream()
                .map(StatisticsDimension::unit)
                .filter(unit -> unit != null)
                .findFirst()
                .orElse(null);
    }

    /** The dimensions that are not of time. */
    List<StatisticsDimension> keys() {
        return groupBy.stream().filter(dimension -> dimension.unit() == null).toList();
    }

    /** Whether the question needs to know about a dimension, to group by it or to tell the parents apart. */
    boolean concerns(StatisticsDimension dimension) {
        return groupBy.contains(dimension) || isFor(dimension);
    }

    /** Whether the question is asked for each of some parents of that kind. */
    boolean isFor(StatisticsDimension kind) {
        return parents != null && parents.kind() == kind;
    }

    /** Whether rows may overlap, so that they sum to more than the totals. */
    boolean overlaps() {
        return groupBy.stream().anyMatch(StatisticsDimension::overlaps);
    }

    /** Whether the summary can answer instead of the events. */
    boolean fitsSummary() {
        return slice != null
                && allocation == StatisticsAllocation.START
                && OF_SUMMARY.containsAll(groupBy)
                && (parents == null || OF_SUMMARY.contains(parents.kind()));
    }
}
