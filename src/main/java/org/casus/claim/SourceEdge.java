package org.casus.claim;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A source in a list.")
public record SourceEdge(
        @NonNull @Description("The source.") Source node,

        @NonNull @Description("Marks its place: give it as after or before to go on from here.")
        String cursor) {}
