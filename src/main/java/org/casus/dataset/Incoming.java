package org.casus.dataset;

import java.util.UUID;
import org.casus.dataset.record.EventRecord;
import org.casus.dataset.record.Fingerprint;
import org.casus.store.Uid;

/**
 * An event on its way in, with what is looked up by: worked out where it is read, so that the one who writes need not.
 *
 * @param fingerprint tells whether it says the same as last time
 */
public record Incoming(EventRecord event, UUID uid, long fingerprint) {

    /** The event with its keys. */
    public static Incoming of(EventRecord event) {
        return new Incoming(event, Uid.of(event.ref()), Fingerprint.of(event));
    }
}
