package org.casus.statistics;

import org.casus.graphql.ErrorCode;
import org.casus.graphql.Refusal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** One row of a statistic. */
@Description("The figures of the events that have the same keys.")
public final class StatisticsRow {

    @NonNull
    @Description("The number of events.")
    public final int events;

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
        this.events = Math.toIntExact(cell.tally().events);
        this.codedUndated = Math.toIntExact(cell.tally().codedUndated);
        this.fatalities = new StatisticsToll(cell.tally());
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
     * @return null without a time dimension, and where fewer buckets than that lie between the answer's first and this
     * @throws Refusal if over is less than 1
     */
    public StatisticsChange change(int over) {
        if (over < 1) {
            throw new Refusal(ErrorCode.INVALID_RANGE, "over", "over is %d: it has to be 1 or more.".formatted(over));
        }
        if (cell.series() == null || cell.bucket() - answer.firstBucket() < over) {
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
