package org.casus.event.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casus.dataset.RevisionAction;
import org.casus.dataset.Revisions;
import org.casus.store.Batch;

/**
 * Makes revisions of the creations of events that are about to be removed, where their rows alone tell of them: under
 * the event's own id, and with the version of its creation, so that they stand where the creation stood.
 */
public final class RemovedCreations {

    private record Later(long version, long id, String changes) {}

    private RemovedCreations() {}

    /** Writes those of the events with these keys, within the transaction that removes them. */
    public static void keep(Connection connection, Collection<Long> keys) throws SQLException {
        keep(connection, StoredEvents.load(connection, keys));
    }

    /** Writes those of these events, within the caller's transaction. */
    static void keep(Connection connection, Map<Long, StoredEvents.Event> events) throws SQLException {
        Map<UUID, List<Later>> later = later(connection, events);
        Batch batch = Revisions.batch();
        try (var statement = connection.prepareStatement("""
                select event.id, event_creation.version, event.recorded_at, coalesce(event_creation.run_id, event.run_id)
                from unnest(cast(? as bigint array)) as wanted (id)
                join event on event.id = wanted.id
                join event_creation on event_creation.first_id <= wanted.id and event_creation.last_id >= wanted.id
                """)) {
            statement.setArray(
                    1, connection.createArrayOf("bigint", events.keySet().toArray()));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    StoredEvents.Event event = events.get(row.getLong(1));
                    long version = row.getLong(2);
                    List<String> changes = later.getOrDefault(event.uid(), List.of()).stream()
                            .filter(one -> one.version > version || one.version == version && one.id > event.id())
                            .map(Later::changes)
                            .toList();
                    batch.add(
                            event.id(),
                            version,
                            "Event",
                            event.ref(),
                            event.uid(),
                            RevisionAction.CREATED,
                            row.getObject(3),
                            null,
                            row.getObject(4),
                            CreatedState.of(event.state().fields(), changes));
                }
            }
        }
        batch.run(connection);
    }

    /** The updates of each, the newest first. */
    private static Map<UUID, List<Later>> later(Connection connection, Map<Long, StoredEvents.Event> events)
            throws SQLException {
        Map<UUID, List<Later>> later = new HashMap<>();
        try (var statement = connection.prepareStatement("""
                select revision.record_uid, revision.version, revision.id, revision.changes
                from unnest(cast(? as uuid array)) as wanted (uid)
                join revision on revision.record_uid = wanted.uid and revision.action = 'UPDATED'
                order by revision.version desc, revision.id desc
                """)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid",
                            events.values().stream()
                                    .map(StoredEvents.Event::uid)
                                    .toArray()));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    later.computeIfAbsent(row.getObject(1, UUID.class), uid -> new ArrayList<>())
                            .add(new Later(row.getLong(2), row.getLong(3), row.getString(4)));
                }
            }
        }
        return later;
    }
}
