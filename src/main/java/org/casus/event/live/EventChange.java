package org.casus.event.live;

import org.casus.dataset.Revision;
import org.casus.event.Event;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A change of an event, or the word that some were left out. */
@Description("A change of an event, or, where gap is true, the word that changes were left out here.")
public record EventChange(
        @NonNull @Description(ChangeBatch.GAP) boolean gap,

        @NonNull @Description(ChangeBatch.CURSOR) String cursor,

        @Description(ChangeBatch.CHANGE) Revision change,

        @Description("The event as it is now; null at a gap, and where it was removed.")
        Event event) {

    static EventChange of(Revision change, Event event, String cursor) {
        return new EventChange(change == null, cursor, change, event);
    }
}
