package org.casus.claim;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A claim in a list.")
public record ClaimEdge(
        @NonNull @Description("The claim.") Claim node,

        @NonNull @Description("Marks its place: give it as after or before to go on from here.")
        String cursor) {}
