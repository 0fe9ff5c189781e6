package org.casus.event;

import org.casus.graphql.node.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("Something that was found.")
public record SearchHit(
        @NonNull @Description("What it is.") SearchKind kind,

        @NonNull @Description("How well it matches: 1 is the very name; lower is a part of it, or one with a typo.")
        double score,

        @NonNull @Description("The name or title that matched.")
        String matched,

        @NonNull @Description("The record.") Node node) {}
