package org.casus.statistics;

import org.eclipse.microprofile.graphql.Description;

@Description("Which end comes first. A key that is null and the row OTHER come last either way.")
public enum StatisticsDirection {
    @Description("The smallest, the earliest, the first of the alphabet.")
    ASC,

    @Description("The largest, the latest, the last of the alphabet.")
    DESC
}
