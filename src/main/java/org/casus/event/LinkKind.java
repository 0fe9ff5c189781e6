package org.casus.event;

import org.eclipse.microprofile.graphql.Description;

/** What ties one event to another. */
@Description("What ties one event to another.")
public enum LinkKind {
    @Description("It is a part of the other.")
    PART_OF,

    @Description("It is the same event in another dataset.")
    SAME_AS,

    @Description("It may be the same event in another dataset.")
    POSSIBLY_SAME,

    @Description("It came after the other, and belongs to it.")
    FOLLOWS
}
