package org.casus.graphql.paging;

import org.eclipse.microprofile.graphql.Description;

@Description("Which end of an order comes first.")
public enum OrderDirection {
    @Description("The lowest, earliest or nearest first.")
    ASC,

    @Description("The highest, latest or farthest first.")
    DESC
}
