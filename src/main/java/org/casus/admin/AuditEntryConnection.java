package org.casus.admin;

import java.util.List;
import org.casus.graphql.paging.Connection;
import org.casus.graphql.paging.Page;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of the audit log.")
public class AuditEntryConnection extends Connection<AuditEntry> {

    public AuditEntryConnection(Page<AuditEntry> page) {
        super(page);
    }

    @NonNull
    @Description("The entries with their cursors.")
    public List<@NonNull AuditEntryEdge> getEdges() {
        return page().edges(AuditEntryEdge::new);
    }

    @NonNull
    @Description("The entries.")
    public List<@NonNull AuditEntry> getNodes() {
        return page().nodes();
    }
}
