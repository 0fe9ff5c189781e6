package org.casus.event;

import org.eclipse.microprofile.graphql.Description;

@Description("What events are ordered by. Events without the number count as the lowest.")
public enum EventOrderBy {
    @Description("The first day.")
    START,

    @Description("The best estimate of people killed.")
    FATALITIES_BEST,

    @Description("The highest credible number of people killed.")
    FATALITIES_HIGH,

    @Description("When this server first stored it.")
    RECORDED_AT,

    @Description("The title, by code points; on PostgreSQL by the database's collation.")
    TITLE,

    @Description("The distance from the point of filter.near, in kilometres.")
    DISTANCE
}
