package org.casus.event.intake;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.casus.dataset.Incoming;
import org.casus.dataset.record.EventRecord;

/**
 * An event that is to be inserted or updated.
 *
 * @param id its row in the store, present or future
 * @param placeRef the ref of its place, or null
 * @param at when it is recorded
 */
record Arriving(long id, EventRecord event, UUID uid, long fingerprint, String placeRef, OffsetDateTime at) {

    static Arriving of(Incoming incoming, long id, OffsetDateTime at) {
        EventRecord event = incoming.event();
        return new Arriving(
                id,
                event,
                incoming.uid(),
                incoming.fingerprint(),
                event.place() == null ? null : RecordReferences.ref(event.place()),
                at);
    }
}
