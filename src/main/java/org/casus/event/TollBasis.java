package org.casus.event;

import org.eclipse.microprofile.graphql.Description;

@Description("Where a toll comes from.")
public enum TollBasis {
    @Description("The dataset coded it.")
    SOURCE_CODED,

    @Description("Casus made it of the event's claims.")
    DERIVED_FROM_CLAIMS
}
