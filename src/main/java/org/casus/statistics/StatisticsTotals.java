package org.casus.statistics;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** What the rows are parts of. */
@Description(
        "All events that the filter chooses, each counted once, whatever they are grouped by and whichever rows having and top leave; those that leftOut tells of are not among them.")
public final class StatisticsTotals {

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

    @NonNull
    @Description(
            "Whether rows overlap, because an event counts once for each of its actors or sources; their sum then exceeds the "
                    + "totals. Where it is false, all rows of a grouping, with OTHER, sum to the totals, unless having leaves some out.")
    public final boolean overlapping;

    @NonNull
    @Description(
            "How many of the events have no toll, since nobody counted the dead. They add nothing to the people killed.")
    public final int eventsWithoutToll;

    @NonNull
    @Description("What is not counted, so that no killing is counted twice.")
    public final StatisticsLeftOut leftOut;

    private final Question question;
    private final Long parent;

    StatisticsTotals(Question question, Long parent, GroupTable table) {
        this.question = question;
        this.parent = parent;
        this.events = Math.toIntExact(table.totals().events);
        this.eventsWithoutToll = Math.toIntExact(table.totals().withoutToll);
        this.codedUndated = Math.toIntExact(table.totals().codedUndated);
        this.fatalities = new StatisticsToll(table.totals());
        this.leftOut = new StatisticsLeftOut(table.leftOut().values());
        this.overlapping = question.overlaps();
    }

    /** The question that they answer. */
    @Ignore
    public Question question() {
        return question;
    }

    /** For which of the question's parents; null where there are none. */
    @Ignore
    public Long parent() {
        return parent;
    }
}
