package org.casus.dataset;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An import in a list.")
public record ImportRunEdge(
        @NonNull @Description("The import.") ImportRun node,

        @NonNull @Description("Where it stands in the list.")
        String cursor) {}
