package org.casus.event;

import org.eclipse.microprofile.graphql.Description;

@Description("How a toll is known.")
public enum TollKnowledge {
    @Description("Its dataset coded it, in the release that the toll names.")
    CODED,

    @Description("It is what claims make of it: with knownBy, those that were said by then.")
    CLAIMED,

    @Description(
            "Asked for with knownBy: its dataset coded a toll, in the release that the toll names, and nobody dated it, so that nobody can tell whether it was known by then; and no dated claim gave one. The numbers are null.")
    CODED_UNDATED,

    @Description("Nobody gives a number; with knownBy, nobody had by then. The numbers are null.")
    NONE
}
