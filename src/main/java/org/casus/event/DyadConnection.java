package org.casus.event;

import java.util.List;
import org.casus.graphql.paging.Connection;
import org.casus.graphql.paging.Page;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of a list of dyads.")
public class DyadConnection extends Connection<Dyad> {

    DyadConnection(Page<Dyad> page) {
        super(page);
    }

    @NonNull
    @Description("The ones on this page, with their cursors.")
    public List<@NonNull DyadEdge> getEdges() {
        return page().edges(DyadEdge::new);
    }

    @NonNull
    @Description("The ones on this page.")
    public List<@NonNull Dyad> getNodes() {
        return page().nodes();
    }
}
