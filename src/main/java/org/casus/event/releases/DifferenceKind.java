package org.casus.event.releases;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("ReleaseDifferenceKind")
@Description("In what an event of two releases differs.")
public enum DifferenceKind {
    @Description("The earlier release does not have it.")
    CREATED,

    @Description("Both have it, and some of its fields differ.")
    UPDATED,

    @Description("The later release does not have it any more.")
    REMOVED
}
