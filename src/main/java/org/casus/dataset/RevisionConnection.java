package org.casus.dataset;

import java.util.List;
import org.casus.graphql.paging.Connection;
import org.casus.graphql.paging.Page;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of a list of revisions.")
public class RevisionConnection extends Connection<Revision> {

    public RevisionConnection(Page<Revision> page) {
        super(page);
    }

    @NonNull
    @Description("The revisions with their cursors.")
    public List<@NonNull RevisionEdge> getEdges() {
        return page().edges(RevisionEdge::new);
    }

    @NonNull
    @Description("The revisions.")
    public List<@NonNull Revision> getNodes() {
        return page().nodes();
    }
}
