package org.casus.claim;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A report in a list.")
public record ReportEdge(
        @NonNull @Description("The report.") Report node,

        @NonNull @Description("Marks its place: give it as after or before to go on from here.")
        String cursor) {}
