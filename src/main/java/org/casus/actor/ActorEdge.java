package org.casus.actor;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An actor in a list.")
public record ActorEdge(
        @NonNull @Description("The actor.") Actor node,

        @NonNull @Description("Where it stands in the list.")
        String cursor,

        @Description("That of its names which matches filter.name best; null where no name was asked for.")
        String matchedName,

        @Description(
                "How well it matches: 1 is the name itself, less than 0.5 a guess at a typo; null where no name was asked for.")
        Double score) {}
