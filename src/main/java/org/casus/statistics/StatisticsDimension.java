package org.casus.statistics;

import org.eclipse.microprofile.graphql.Description;

@Description("What events can be grouped by. An event without a value counts in a row whose key is null.")
public enum StatisticsDimension {
    @Description("The country of the event's place.")
    COUNTRY,

    @Description("The part of the world that the country is in.")
    REGION,

    @Description("The first administrative level within its country; the key has the country too.")
    ADMIN1,

    @Description("The PRIO-GRID cell, half a degree wide and high.")
    PRIO_GRID,

    @Description("The calendar year.")
    YEAR,

    @Description("The quarter of a calendar year.")
    QUARTER,

    @Description("The calendar month.")
    MONTH,

    @Description("The week: ISO 8601's, from Monday to Sunday, unless weekStart says otherwise.")
    WEEK,

    @Description("The day.")
    DAY,

    @Description("UCDP's type of organised violence.")
    TYPE_OF_VIOLENCE,

    @Description("Each actor that took part. An event of two actors counts once for either, so rows overlap.")
    ACTOR,

    @Description("The two sides that fought.")
    DYAD,

    @Description("The conflict that the event is part of.")
    CONFLICT,

    @Description("The dataset that the event comes from.")
    DATASET,

    @Description(
            "Each publisher of a report on the event. An event of two publishers counts once for either, so rows overlap.")
    SOURCE,

    @Description("How exactly the event is dated.")
    DATE_PRECISION,

    @Description("How exactly the event is placed.")
    PLACE_PRECISION;

    /** Whether an event can have several values, so that the rows of a grouping overlap. */
    boolean overlaps() {
        return this == ACTOR || this == SOURCE;
    }

    /** The buckets of a time dimension, or null. */
    TimeUnit unit() {
        return switch (this) {
            case YEAR -> TimeUnit.YEAR;
            case QUARTER -> TimeUnit.QUARTER;
            case MONTH -> TimeUnit.MONTH;
            case WEEK -> TimeUnit.WEEK;
            case DAY -> TimeUnit.DAY;
            default -> null;
        };
    }
}
