package org.casus.statistics;

import org.eclipse.microprofile.graphql.Description;

@Description(
        "How much of the totals a row is, from 0 to 1. Where rows overlap, the shares sum to more than 1, and that of OTHER alone may be more.")
public final class StatisticsShare {

    @Description("Of the events; null where there are none in total, or nobody was looking.")
    public final Double events;

    @Description("Of the best estimate of the people killed; null where it is 0 or unknown in total, or unknown here.")
    public final Double best;

    StatisticsShare(StatisticsRow row, StatisticsTotals totals) {
        events = ratio(row.events, totals.events);
        best = ratio(row.fatalities.best, totals.fatalities.best);
    }

    private static Double ratio(Integer part, Integer whole) {
        return part == null || whole == null || whole == 0 ? null : (double) part / whole;
    }
}
