package org.casus.event.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casus.dataset.Revision;
import org.casus.dataset.RevisionAction;
import org.casus.dataset.Revisions;
import org.casus.store.Batch;
import org.casus.store.mapping.StateReader;

/**
 * Makes revisions of the creations of events that are about to be removed, where their rows alone tell of them: under
 * the event's own id, and with the version of its creation, so that they stand where the creation stood.
 */
public final class RemovedCreations {

    private record Later(long version, long id, String changes) {}

    private record Created(long version, Object at, Object run) {}

    private RemovedCreations() {}

    /** Writes those of the events with these keys, within the transaction that removes them. */
    public static void keep(Connection connection, Collection<Long> keys) throws SQLException {
        keep(connection, StoredEvents.load(StateReader.on(connection), keys));
    }

    /** Writes those of these events, within the caller's transaction. */
    static void keep(Connection connection, Map<Long, StoredEvents.StoredEvent> events) throws SQLException {
        Map<Long, Created> created = created(connection, events.keySet());
        Map<UUID, List<Later>> later = created.isEmpty() ? Map.of() : later(connection, events);
        Map<Long, Map<String, Object>> states = new LinkedHashMap<>();
        created.keySet().forEach(key -> states.put(key, events.get(key).state()));
        Map<Long, String> told = CreatedState.of(StateReader.on(connection), states, key -> {
            long version = created.get(key).version;
            return later.getOrDefault(events.get(key).uid(), List.of()).stream()
                    .filter(one -> one.version > version || one.version == version && one.id > key)
                    .map(one -> Revision.read(one.changes))
                    .toList();
        });
        Batch batch = Revisions.batch();
        created.forEach((key, one) -> {
            StoredEvents.StoredEvent event = events.get(key);
            batch.add(
                    key,
                    one.version,
                    "Event",
                    event.ref(),
                    event.uid(),
                    RevisionAction.CREATED,
                    one.at,
                    null,
                    one.run,
                    told.get(key),
                    null);
        });
        batch.run(connection);
    }

    /** Those of these events whose creations have no revision. */
    private static Map<Long, Created> created(Connection connection, Collection<Long> keys) throws SQLException {
        Map<Long, Created> created = new LinkedHashMap<>();
        try (var statement = connection.prepareStatement("""
                select event.id, event_creation.version, event.recorded_at, coalesce(event_creation.run_id, event.run_id)
                from unnest(cast(? as bigint array)) as wanted (id)
                join event on event.id = wanted.id
                join event_creation on event_creation.first_id <= wanted.id and event_creation.last_id >= wanted.id
                """)) {
            statement.setArray(1, connection.createArrayOf("bigint", keys.toArray()));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    created.put(row.getLong(1), new Created(row.getLong(2), row.getObject(3), row.getObject(4)));
                }
            }
        }
        return created;
    }

    /** The updates of each, the newest first. */
    private static Map<UUID, List<Later>> later(Connection connection, Map<Long, StoredEvents.StoredEvent> events)
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
                                    .map(StoredEvents.StoredEvent::uid)
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
