package org.casus.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.casus.event.filter.EventConditions;
import org.casus.event.filter.EventFilter;
import org.casus.graphql.Listing;
import org.casus.graphql.Paging;
import org.casus.graphql.Request;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/** Lists of events: all of them, filtered and ordered. */
@ApplicationScoped
class EventLists {

    private final EventConditions conditions;

    EventLists(EventConditions conditions) {
        this.conditions = conditions;
    }

    /** A page of the events that the filter lets through. */
    EventConnection page(EventFilter filter, List<EventOrder> orderBy, Paging paging) {
        Reader reader = Request.reader();
        Listing<Event> listing = new Listing<>(
                Event.class,
                Fragment.of("event e"),
                "e",
                conditions.of(reader, filter, "filter"),
                EventKeys.of(orderBy, filter));
        return new EventConnection(listing.page(reader, paging));
    }
}
