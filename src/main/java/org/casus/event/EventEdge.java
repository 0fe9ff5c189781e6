package org.casus.event;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An event in a list.")
public record EventEdge(
        @NonNull @Description("The event.") Event node,

        @NonNull @Description("Where it stands in the list.")
        String cursor) {}
