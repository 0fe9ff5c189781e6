package org.casus.event;

import java.util.List;
import org.casus.graphql.paging.Connection;
import org.casus.graphql.paging.Page;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of a list of places.")
public class PlaceConnection extends Connection<Place> {

    PlaceConnection(Page<Place> page) {
        super(page);
    }

    @NonNull
    @Description("The ones on this page, with their cursors.")
    public List<@NonNull PlaceEdge> getEdges() {
        return page().edges(PlaceEdge::new);
    }

    @NonNull
    @Description("The ones on this page.")
    public List<@NonNull Place> getNodes() {
        return page().nodes();
    }
}
