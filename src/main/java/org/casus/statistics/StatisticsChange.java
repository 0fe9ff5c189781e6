package org.casus.statistics;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A row's figures against those of the buckets before it. */
@Description(
        "A row's figures against the mean of the time buckets before it that have the same other keys. A bucket without events counts as 0, and so does the toll of events of which nobody counted any beside those of which somebody did.")
public final class StatisticsChange {

    @NonNull
    @Description("The number of events, less the mean.")
    public final double events;

    @Description("The best estimate of the people killed, less the mean. Null where either is unknown.")
    public final Double best;

    @Description(
            "The change of the number of events as a part of the mean: 0.5 is half as many again. Null where the mean is 0.")
    public final Double eventsRatio;

    @Description("The change of the best estimate as a part of the mean. Null where the mean is 0, and where best is.")
    public final Double bestRatio;

    StatisticsChange(FigureSum now, FigureSum before, int buckets) {
        double meanEvents = (double) before.events / buckets;
        Double meanBest = mean(before, buckets);
        events = now.events - meanEvents;
        best = now.best() == null || meanBest == null ? null : (Double) (now.best() - meanBest);
        eventsRatio = meanEvents == 0 ? null : events / meanEvents;
        bestRatio = best == null || meanBest == 0 ? null : (Double) (best / meanBest);
    }

    private static Double mean(FigureSum before, int buckets) {
        if (before.reaching == 0) {
            return 0.0;
        }
        return before.best() == null ? null : (Double) ((double) before.best() / buckets);
    }
}
