package org.casus.event;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A tie in a list.")
public record EventLinkEdge(
        @NonNull @Description("The tie.") EventLink node,

        @NonNull @Description("Where it stands in the list.")
        String cursor) {}
