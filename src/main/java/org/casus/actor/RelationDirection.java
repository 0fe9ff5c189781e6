package org.casus.actor;

import org.eclipse.microprofile.graphql.Description;

@Description("Which way a tie between two actors is read.")
public enum RelationDirection {
    @Description("From this actor to the other: this one is the splinter, the member, the successor.")
    OUT,

    @Description("From the other to this actor: the other is the splinter, the member, the successor.")
    IN
}
