package org.casus.event.releases;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A difference in a list.")
public record ReleaseDifferenceEdge(
        @NonNull @Description("The difference.") ReleaseDifference node,

        @NonNull @Description("Where it stands in the list.")
        String cursor) {}
