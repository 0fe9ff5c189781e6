package org.casus.dataset;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An import in a list. */
@Description("An import in a list.")
public record ImportRunEdge(
        @NonNull @Description("The import.") ImportRun node,

        @NonNull @Description("Where it stands in the list.")
        String cursor) {}
