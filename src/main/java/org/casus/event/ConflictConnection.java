package org.casus.event;

import java.util.List;
import org.casus.graphql.paging.Connection;
import org.casus.graphql.paging.Page;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of a list of conflicts.")
public class ConflictConnection extends Connection<Conflict> {

    ConflictConnection(Page<Conflict> page) {
        super(page);
    }

    @NonNull
    @Description("The ones on this page, with their cursors.")
    public List<@NonNull ConflictEdge> getEdges() {
        return page().edges(ConflictEdge::new);
    }

    @NonNull
    @Description("The ones on this page.")
    public List<@NonNull Conflict> getNodes() {
        return page().nodes();
    }
}
