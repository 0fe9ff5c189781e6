package org.casus.statistics;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("StatisticsRange")
@Description("Bounds of a figure, both included.")
public class StatisticsRange {

    @Description("At least this many.")
    public Integer from;

    @Description("At most this many.")
    public Integer to;
}
