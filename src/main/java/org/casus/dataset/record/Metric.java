package org.casus.dataset.record;

import org.eclipse.microprofile.graphql.Description;

@Description("What a claim counts, in people.")
public enum Metric {
    @Description("People killed.")
    KILLED,

    @Description("People injured.")
    INJURED,

    @Description("People captured or arrested.")
    CAPTURED,

    @Description("People who escaped or were freed.")
    ESCAPED,

    @Description("People made to leave their homes.")
    DISPLACED,

    @Description("People missing.")
    MISSING
}
