package org.casus.statistics;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A row's figures per 100,000 people of its country.")
public final class StatisticsRate {

    private static final double PEOPLE = 100_000;

    @Description("Events per 100,000 people; null where the number of events is.")
    public final Double events;

    @Description("People killed per 100,000 people, by the best estimate; null where that is.")
    public final Double best;

    @Description("Civilians killed per 100,000 people; null where their number is.")
    public final Double civilians;

    @NonNull
    @Description("How many people lived in the country in that year.")
    public final double population;

    @NonNull
    @Description(
            "The year that the population is of: that of the time bucket, or, where the table lacks it, the last one before, or else the first one after.")
    public final int year;

    @NonNull
    @Description("The ref of the reported statistic that says so.")
    public final String source;

    /** @param people more than 0 */
    public StatisticsRate(StatisticsRow row, long people, int year, String source) {
        events = rate(row.events, people);
        best = rate(row.fatalities.best, people);
        civilians = rate(row.fatalities.civilians, people);
        population = people;
        this.year = year;
        this.source = source;
    }

    private static Double rate(Integer figure, long people) {
        return figure == null ? null : (Double) (figure * PEOPLE / people);
    }
}
