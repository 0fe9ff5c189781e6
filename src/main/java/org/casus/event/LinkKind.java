package org.casus.event;

import org.eclipse.microprofile.graphql.Description;

@Description("What ties one event to another.")
public enum LinkKind {
    @Description("It is a part of the other.")
    PART_OF,

    @Description("It is the same event in another dataset.")
    SAME_AS,

    @Description("It may be the same event in another dataset.")
    POSSIBLY_SAME,

    @Description("It may look like it, but is not the same event: somebody looked.")
    NOT_SAME,

    @Description("It came after the other, and belongs to it.")
    FOLLOWS;

    /** Whether it says how far two events are the same: then it has no direction, and two events have one such tie. */
    public boolean isVerdict() {
        return this == SAME_AS || this == POSSIBLY_SAME || this == NOT_SAME;
    }
}
