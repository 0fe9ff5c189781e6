package org.casus.claim;

import org.eclipse.microprofile.graphql.Description;

@Description("What claims are ordered by. Claims without the date or number count as the lowest.")
public enum ClaimOrderBy {
    @Description("When it was said.")
    SAID_AT,

    @Description("When this server stored it.")
    RECORDED_AT,

    @Description("The number to reckon with.")
    QUANTITY_BEST
}
