package org.casus.actor;

import org.eclipse.microprofile.graphql.Description;

@Description("What actors are ordered by.")
public enum ActorOrder {
    @Description("Their primary names, by code points.")
    NAME,

    @Description("How well a name matches filter.name, best first; shorter names first among equals.")
    MATCH,

    @Description("The number of events they took part in, most first.")
    EVENTS
}
