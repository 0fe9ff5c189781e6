package org.casus.event;

import java.util.List;
import org.casus.graphql.paging.Connection;
import org.casus.graphql.paging.Page;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of a list of ties.")
public class EventLinkConnection extends Connection<EventLink> {

    public EventLinkConnection(Page<EventLink> page) {
        super(page);
    }

    @NonNull
    @Description("The ties with their cursors.")
    public List<@NonNull EventLinkEdge> getEdges() {
        return page().edges(EventLinkEdge::new);
    }

    @NonNull
    @Description("The ties.")
    public List<@NonNull EventLink> getNodes() {
        return page().nodes();
    }
}
