package org.casus.event;

import java.util.List;
import org.casus.graphql.paging.Connection;
import org.casus.graphql.paging.Page;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of a list of events.")
public class EventConnection extends Connection<Event> {

    public EventConnection(Page<Event> page) {
        super(page);
    }

    @NonNull
    @Description("The events with their cursors.")
    public List<@NonNull EventEdge> getEdges() {
        return page().edges(EventEdge::new);
    }

    @NonNull
    @Description("The events.")
    public List<@NonNull Event> getNodes() {
        return page().nodes();
    }
}
