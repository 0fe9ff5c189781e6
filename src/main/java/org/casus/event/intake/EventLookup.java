package org.casus.event.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.casus.dataset.Incoming;

/** Which of the events that come are there already: off the index, or, during a bulk load, out of memory. */
final class EventLookup {

    /** The uids of all events while their index is dropped; null at other times. */
    private UidTable known;

    /** Those of these events that are stored. */
    Map<UUID, StoredEvents.Key> of(Connection connection, Collection<Incoming> events) throws SQLException {
        return ofUids(connection, events.stream().map(Incoming::uid).toList());
    }

    Map<UUID, StoredEvents.Key> ofUids(Connection connection, Collection<UUID> uids) throws SQLException {
        if (known == null) {
            return StoredEvents.keys(connection, uids);
        }
        List<Long> ids = uids.stream().map(known::get).filter(Objects::nonNull).toList();
        return ids.isEmpty() ? Map.of() : StoredEvents.keysOf(connection, ids);
    }

    /** An event is stored. */
    void add(Arriving arriving) {
        if (known != null) {
            known.put(arriving.uid(), arriving.id());
        }
    }

    /** How many are stored. */
    static long count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from event")) {
            row.next();
            return row.getLong(1);
        }
    }

    void withoutIndex(Connection connection) throws SQLException {
        known = UidTable.of(connection, "event");
    }

    void withIndex() {
        known = null;
    }

    boolean isWithoutIndex() {
        return known != null;
    }
}
