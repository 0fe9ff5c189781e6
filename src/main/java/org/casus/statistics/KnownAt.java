package org.casus.statistics;

import java.time.Instant;
import java.util.Map;
import org.casus.dataset.record.Toll;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/**
 * Events as they were known at some time: those that the question's condition chooses, with tolls that the events
 * themselves do not have any more. Two of one time are equal.
 *
 * @param by the time
 * @param tolls finds the tolls
 */
public record KnownAt(Instant by, Tolls tolls) {

    /** The events e of which a dataset coded how many were killed; nobody dated that. */
    static final String CODED =
            "e.basis = 'SOURCE_CODED' and coalesce(e.deaths_low, e.deaths_best, e.deaths_high) is not null";

    /** Finds tolls of that time. */
    @FunctionalInterface
    public interface Tolls {

        /**
         * The tolls by the events' keys, in a number of statements that does not depend on how many there are; events
         * of which nothing was claimed by then are left out.
         *
         * @param where which events, a condition on the event table's alias {@code e}
         */
        Map<Long, Toll> of(Reader reader, Fragment where);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KnownAt known && known.by.equals(by);
    }

    @Override
    public int hashCode() {
        return by.hashCode();
    }
}
