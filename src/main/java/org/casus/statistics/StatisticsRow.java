package org.casus.statistics;

import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** One row of a statistic. */
@Description("The figures of the events that have the same keys.")
public final class StatisticsRow {

    @Description(
            "The number of events. Null in an empty bucket of time beyond the days that a dataset covers, where nobody was looking.")
    public final Integer events;

    @Description(
            "How many of the events have no toll, since nobody counted the dead. They add nothing to the people killed. Null where events is.")
    public final Integer eventsWithoutToll;

    @NonNull
    @Description(
            "With knownBy: the number of events whose toll a dataset coded without a date, and to which no claim dated by then gives one. They add nothing to fatalities, which is not 0. Without knownBy it is 0.")
    public final int codedUndated;

    @NonNull
    @Description("The people killed.")
    public final StatisticsToll fatalities;

    private final StatisticsAnswer answer;
    private final Cell cell;

    StatisticsRow(StatisticsAnswer answer, Cell cell) {
        this.answer = answer;
        this.cell = cell;
        this.events = number(cell.tally().events());
        this.eventsWithoutToll = number(cell.tally().withoutToll());
        this.codedUndated = Math.toIntExact(cell.tally().codedUndated);
        this.fatalities = new StatisticsToll(cell.tally());
    }

    private static Integer number(Long events) {
        return events == null ? null : Math.toIntExact(events);
    }

    /** What the events have in common. Made when asked for: a cached answer holds many more rows than a page shows. */
    @NonNull
    @Description("What the events have in common.")
    public StatisticsKeys getKeys() {
        return answer.keys(cell);
    }

    @NonNull
    @Description("How much of the totals this is.")
    public StatisticsShare getShare() {
        return new StatisticsShare(this, answer.totals());
    }

    /**
     * The figures against those of the buckets before.
     *
     * @param over how many buckets before are averaged, 1 or more
     * @return null without a time dimension, where fewer buckets than that lie between the answer's first and this, and
     *     where nobody was looking
     * @throws Refusal if over is less than 1
     */
    public StatisticsChange change(int over) {
        if (over < 1) {
            throw new Refusal(ErrorCode.INVALID_RANGE, "over", "over is %d: it has to be 1 or more.".formatted(over));
        }
        if (events == null || cell.series() == null || cell.bucket() - answer.firstBucket() < over) {
            return null;
        }
        FigureSum before = cell.series().sum(cell.bucket() - over, cell.bucket() - 1);
        return new StatisticsChange(cell.tally(), before, over);
    }

    /** The row's keys as text: unique in its answer, and the same wherever later data move the row. */
    public String cursorKey() {
        return cell.combination().text() + "@" + (cell.bucket() == null ? "" : cell.bucket());
    }

    /** The row in the making that this one shows. */
    @Ignore
    Cell cell() {
        return cell;
    }
}
