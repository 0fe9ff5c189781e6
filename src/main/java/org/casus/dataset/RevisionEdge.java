package org.casus.dataset;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A revision in a list.")
public record RevisionEdge(
        @NonNull @Description("The revision.") Revision node,

        @NonNull @Description("Where it stands in the list.")
        String cursor) {}
