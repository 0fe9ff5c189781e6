package org.casus.statistics;

import org.eclipse.microprofile.graphql.Description;

@Description("Which time bucket gets the toll of an event that lasts.")
public enum StatisticsAllocation {
    @Description("That of the event's first day.")
    START,

    @Description(
            "Each bucket, by the number of the event's days in it. Tolls are rounded to whole persons so that the buckets of "
                    + "one key sum to its total exactly; the event itself is counted once, in the bucket of its first day. "
                    + "The filter still chooses whole events, so that a toll may fall outside the dates it names.")
    PRO_RATA
}
