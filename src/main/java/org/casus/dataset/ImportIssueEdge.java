package org.casus.dataset;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An issue in a list.")
public record ImportIssueEdge(
        @NonNull @Description("The issue.") ImportIssue node,

        @NonNull @Description("Where it stands in the list.")
        String cursor) {}
