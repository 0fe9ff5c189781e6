package org.casus.event;

import java.util.List;
import org.casus.graphql.Connection;
import org.casus.graphql.Page;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of a list of events. */
@Description("A page of a list of events.")
public class EventConnection extends Connection<Event> {

    public EventConnection(Page<Event> page) {
        super(page);
    }

    /** The events with their cursors. */
    @NonNull
    @Description("The events with their cursors.")
    public List<@NonNull EventEdge> getEdges() {
        return page().edges(EventEdge::new);
    }

    /** The events. */
    @NonNull
    @Description("The events.")
    public List<@NonNull Event> getNodes() {
        return page().nodes();
    }
}
