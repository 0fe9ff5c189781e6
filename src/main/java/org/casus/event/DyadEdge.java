package org.casus.event;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A dyad in a list.")
public record DyadEdge(
        @NonNull @Description("The dyad.") Dyad node,

        @NonNull @Description("Marks its place: give it as after or before to go on from here.")
        String cursor) {}
