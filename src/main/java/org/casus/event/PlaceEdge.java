package org.casus.event;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A place in a list.")
public record PlaceEdge(
        @NonNull @Description("The place.") Place node,

        @NonNull @Description("Marks its place: give it as after or before to go on from here.")
        String cursor) {}
