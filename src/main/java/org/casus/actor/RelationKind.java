package org.casus.actor;

import org.eclipse.microprofile.graphql.Description;

@Description("What ties one actor to another, read from the first to the other.")
public enum RelationKind {
    @Description("The other is what it belongs to, such as the army of a unit.")
    PARENT,

    @Description("It is a member of the other, a coalition or alliance.")
    MEMBER_OF,

    @Description("It broke away from the other.")
    SPLINTER_OF,

    @Description("It became a part of the other.")
    MERGED_INTO,

    @Description("It continues the other.")
    SUCCESSOR_OF,

    @Description("It is an ally of the other.")
    ALLIED_WITH,

    @Description("It is the other, in another dataset.")
    SAME_AS
}
