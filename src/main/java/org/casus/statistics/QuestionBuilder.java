package org.casus.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;
import org.casus.statistics.memory.ColumnFilter;
import org.casus.store.Fragment;

/** Puts a {@link Question} together; everything but the grouping has a default. */
public final class QuestionBuilder {

    private final Fragment where;
    private Slice slice;
    private ColumnFilter kept;
    private Parents parents;
    private List<StatisticsDimension> groupBy = List.of();
    private StatisticsAllocation allocation = StatisticsAllocation.START;
    private Set<RollUp> rollUp = Set.of();
    private Question.Gaps gaps;
    private List<Having> having = List.of();
    private Integer top;
    private List<Order> orderBy = List.of();
    private KnownAt asKnown;
    private StatisticsCount count = StatisticsCount.WHOLES;
    private WeekStart weekStart;

    QuestionBuilder(Fragment where) {
        this.where = where;
    }

    /** What the condition chooses in the summary's terms; null, the default, where it cannot be said in them. */
    public QuestionBuilder slice(Slice same) {
        slice = same;
        return this;
    }

    /** What the condition chooses of the events in memory; null, the default, where it cannot be asked of them. */
    public QuestionBuilder kept(ColumnFilter same) {
        kept = same;
        return this;
    }

    /** Asks for each of the parents; null, the default, for nobody in particular. */
    public QuestionBuilder parents(Parents each) {
        parents = each;
        return this;
    }

    /**
     * As of when tolls are known; null, the default, for today. Goes with no slice and no filter of those in memory.
     */
    public QuestionBuilder asKnown(KnownAt then) {
        asKnown = then;
        return this;
    }

    /** Which of the events that are parts of one another count; null for the default, the wholes. */
    public QuestionBuilder count(StatisticsCount which) {
        count = which == null ? StatisticsCount.WHOLES : which;
        return this;
    }

    /** The day that weeks begin with; null for the default, Monday. */
    public QuestionBuilder weekStart(WeekStart day) {
        weekStart = day;
        return this;
    }

    /** What to group by. */
    public QuestionBuilder groupBy(List<StatisticsDimension> dimensions) {
        groupBy = List.copyOf(dimensions);
        return this;
    }

    /** Which bucket gets the toll of an event that lasts; null for the default, START. */
    public QuestionBuilder allocation(StatisticsAllocation by) {
        allocation = by == null ? StatisticsAllocation.START : by;
        return this;
    }

    /** Whose events an actor's row takes in beside its own; the default is nobody's. */
    public QuestionBuilder rollUp(Set<RollUp> parts) {
        rollUp = Set.copyOf(parts);
        return this;
    }

    /**
     * Makes rows for empty buckets: of zeros where a dataset has events before and after, else of unknowns.
     *
     * @param from the first day of the filter, or null to begin with the first event
     * @param to the last day of the filter, or null to end with the last event
     * @param countries the countries that the filter names, or null for all
     * @param datasets the datasets that the filter names, or null for all
     */
    public QuestionBuilder fillGaps(LocalDate from, LocalDate to, Set<Long> countries, Set<Long> datasets) {
        gaps = new Question.Gaps(from, to, countries, datasets);
        return this;
    }

    /** Which rows are wanted; null for all. */
    public QuestionBuilder having(StatisticsHaving bounds) {
        having = bounds == null ? List.of() : bounds.toBounds();
        return this;
    }

    /** How many keys have rows of their own, the rest being summed as OTHER; null for all. */
    public QuestionBuilder top(Integer keys) {
        top = keys;
        return this;
    }

    /** How to order the rows; null or empty for the default, by keys. */
    public QuestionBuilder orderBy(List<StatisticsOrder> terms) {
        orderBy = terms == null
                ? List.of()
                : terms.stream().map(StatisticsOrder::toOrder).toList();
        return this;
    }

    /**
     * The question.
     *
     * @throws Refusal if it cannot be answered
     */
    public Question build() {
        boolean timed = groupBy.stream().anyMatch(dimension -> dimension.unit() != null);
        Question question = new Question(
                where,
                slice,
                new Question.Kept(kept),
                parents,
                groupBy,
                timed ? allocation : StatisticsAllocation.START,
                rollUp,
                gaps,
                having,
                top,
                orderBy.isEmpty() ? List.of(Order.BY_KEY) : orderBy,
                asKnown,
                count,
                weekStart == null ? WeekStart.MONDAY : weekStart);
        QuestionRules.check(question);
        if (weekStart != null && !groupBy.contains(StatisticsDimension.WEEK)) {
            throw new Refusal(
                    ErrorCode.INVALID_ARGUMENTS,
                    "weekStart",
                    "weekStart says which day weeks begin with: group by WEEK to use it.");
        }
        return question;
    }
}
