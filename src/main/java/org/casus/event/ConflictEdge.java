package org.casus.event;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A conflict in a list.")
public record ConflictEdge(
        @NonNull @Description("The conflict.") Conflict node,

        @NonNull @Description("Marks its place: give it as after or before to go on from here.")
        String cursor) {}
