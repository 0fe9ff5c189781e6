package org.casus.statistics;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A row of a statistic in a list.")
public record StatisticsEdge(
        @NonNull @Description("The row.") StatisticsRow node,

        @NonNull @Description("Where it stands in the list.")
        String cursor) {}
