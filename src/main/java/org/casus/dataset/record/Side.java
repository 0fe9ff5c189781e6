package org.casus.dataset.record;

import org.eclipse.microprofile.graphql.Description;

@Description("The side of a dyad on which an actor took part.")
public enum Side {
    @Description("The first side: a government where one takes part, the killer in one-sided violence.")
    A,

    @Description("The second side.")
    B
}
