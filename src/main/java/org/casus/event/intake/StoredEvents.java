package org.casus.event.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casus.dataset.record.Toll;
import org.casus.dataset.record.TypeOfViolence;
import org.casus.event.CodedClaim;
import org.casus.store.mapping.Mapping;
import org.casus.store.mapping.StateReader;

/**
 * Reads events that are stored, many with a statement. An array of keys is joined, not met by {@code = any(?)}: H2
 * would compare each row that it finds with the whole array. The outer join fixes the order, array first; rows without
 * a key are those that were not found.
 */
final class StoredEvents {

    /** What tells whether a row is news. */
    record Key(long id, long fingerprint, long releaseId) {}

    /** An event as it stands. */
    record StoredEvent(long id, UUID uid, String ref, int version, Long countryId, Map<String, Object> state) {

        LocalDate start() {
            return LocalDate.parse((String) state.get("start"));
        }

        TypeOfViolence type() {
            return state.get("typeOfViolence") instanceof String type ? TypeOfViolence.valueOf(type) : null;
        }

        Toll toll() {
            return Toll.of(state);
        }
    }

    private static final String SPEAKER =
            "(select c.speaker_as_coded from claim c where c.event_id = r.id and c.ref = r.ref || '" + CodedClaim.SUFFIX
                    + "')";

    private StoredEvents() {}

    /** Those of these uids that are there. */
    static Map<UUID, Key> keys(Connection connection, Collection<UUID> uids) throws SQLException {
        return keys(connection, "uid", "uuid", uids);
    }

    /** The same, where their ids are known. */
    static Map<UUID, Key> keysOf(Connection connection, Collection<Long> ids) throws SQLException {
        return keys(connection, "id", "bigint", ids);
    }

    private static Map<UUID, Key> keys(Connection connection, String column, String type, Collection<?> wanted)
            throws SQLException {
        Map<UUID, Key> keys = new HashMap<>();
        try (var statement = connection.prepareStatement("""
                select event.uid, event.id, event.fingerprint, event.release_id
                from unnest(cast(? as %2$s array)) as wanted (%1$s) left join event on event.%1$s = wanted.%1$s
                """.formatted(column, type))) {
            statement.setArray(1, connection.createArrayOf(type, wanted.toArray()));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    UUID uid = row.getObject(1, UUID.class);
                    if (uid != null) {
                        keys.put(uid, new Key(row.getLong(2), row.getLong(3), row.getLong(4)));
                    }
                }
            }
        }
        return keys;
    }

    /** The events with these ids, by id. */
    static <X extends Exception> Map<Long, StoredEvent> load(StateReader.Statements<X> statements, Collection<Long> ids)
            throws X {
        Mapping mapping = Mapping.of(org.casus.event.Event.class);
        StateReader reader =
                new StateReader(mapping, mapping.told(), EventStates.lists(), "r.country_id", SPEAKER, "r.version");
        List<StateReader.State> states = reader.byId(statements, ids);
        EventStates.tellPlaces(
                statements, states.stream().map(StateReader.State::values).toList());
        Map<Long, StoredEvent> events = new LinkedHashMap<>();
        for (StateReader.State state : states) {
            if (state.beside().get(1) instanceof String speaker) {
                state.values().put(EventStates.SPEAKER, speaker);
            }
            events.put(
                    state.id(),
                    new StoredEvent(
                            state.id(),
                            state.uid(),
                            state.ref(),
                            (Integer) state.beside().get(2),
                            (Long) state.beside().get(0),
                            state.values()));
        }
        return events;
    }
}
