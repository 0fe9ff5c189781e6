package org.casus.statistics;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What the rows are parts of. */
@Description(
        "All events that the filter chooses, each counted once, whatever they are grouped by and whichever rows having and top leave.")
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

    StatisticsTotals(FigureSum tally, boolean overlapping) {
        this.events = Math.toIntExact(tally.events);
        this.codedUndated = Math.toIntExact(tally.codedUndated);
        this.fatalities = new StatisticsToll(tally);
        this.overlapping = overlapping;
    }
}
