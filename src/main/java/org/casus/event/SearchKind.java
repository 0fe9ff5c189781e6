package org.casus.event;

import org.eclipse.microprofile.graphql.Description;

@Description("What a search looks through.")
public enum SearchKind {
    @Description("Actors, by all their names.")
    ACTOR,

    @Description("Countries, by all their names.")
    COUNTRY,

    @Description("Places, by name.")
    PLACE,

    @Description("Sources, by name.")
    SOURCE,

    @Description("Conflicts, by name.")
    CONFLICT,

    @Description("Dyads, by name.")
    DYAD,

    @Description("Events, by words in their titles, notes and headlines.")
    EVENT
}
