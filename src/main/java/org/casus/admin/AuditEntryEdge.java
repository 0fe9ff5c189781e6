package org.casus.admin;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An entry of the audit log.")
public record AuditEntryEdge(
        @NonNull @Description("The entry.") AuditEntry node,

        @NonNull @Description("Where it stands in the list.")
        String cursor) {}
