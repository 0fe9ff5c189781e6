package org.casus.claim;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A reported statistic in a list.")
public record ReportedStatisticEdge(
        @NonNull @Description("The reported statistic.") ReportedStatistic node,

        @NonNull @Description("Marks its place: give it as after or before to go on from here.")
        String cursor) {}
