package org.casus.event.intake;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casus.dataset.record.PlacePrecision;
import org.casus.dataset.record.PlaceRecord;
import org.casus.dataset.record.Side;
import org.casus.dataset.record.Toll;
import org.casus.dataset.record.TypeOfViolence;

/**
 * Reads events that are stored, many with a statement. An array of keys is joined, not met by {@code = any(?)}: H2
 * would compare each row that it finds with the whole array. The outer join fixes the order, array first; rows without
 * a key are those that were not found.
 */
final class StoredEvents {

    /** What tells whether a row is news. */
    record Key(long id, long fingerprint, long releaseId) {}

    /** An event as it stands, with what it counts by. */
    record Event(
            long id,
            UUID uid,
            String ref,
            Long countryId,
            LocalDate start,
            TypeOfViolence type,
            Toll toll,
            EventState state) {}

    private StoredEvents() {}

    /** Those of these uids that are there. */
    static Map<UUID, Key> keys(Connection connection, Collection<UUID> uids) throws SQLException {
        Map<UUID, Key> keys = new HashMap<>();
        try (var statement = connection.prepareStatement("""
                        select event.uid, event.id, event.fingerprint, event.release_id
                        from unnest(cast(? as uuid array)) as wanted (uid) left join event on event.uid = wanted.uid
                        """)) {
            statement.setArray(1, connection.createArrayOf("uuid", uids.toArray()));
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

    /** The same, where their ids are known. */
    static Map<UUID, Key> keysOf(Connection connection, Collection<Long> ids) throws SQLException {
        Map<UUID, Key> keys = new HashMap<>();
        read(
                connection,
                ids,
                """
                select event.id, event.uid, event.fingerprint, event.release_id
                from unnest(cast(? as bigint array)) as wanted (id) left join event on event.id = wanted.id
                """,
                row -> keys.put(row.getObject(2, UUID.class), new Key(row.getLong(1), row.getLong(3), row.getLong(4))));
        return keys;
    }

    /** The events with these ids, by id. */
    static Map<Long, Event> load(Connection connection, Collection<Long> ids) throws SQLException {
        return load((all, sql, each) -> read(connection, all, sql, each), ids);
    }

    /** How rows of these ids are read. */
    interface Rows {
        void read(Collection<Long> ids, String sql, Row each) throws SQLException;
    }

    /** The events with these ids, by id. */
    static Map<Long, Event> load(Rows rows, Collection<Long> ids) throws SQLException {
        Map<Long, Event> events = new LinkedHashMap<>();
        rows.read(ids, """
                select event.id, event.uid, event.ref, event.title, event.date_start, event.date_end,
                  event.date_precision, event.date_precision_code, event.ongoing, event.type_of_violence,
                  conflict.ref as conflict, dyad.ref as dyad, place.id as place_id, place.name as place,
                  place.latitude, place.longitude, place.place_precision, place.precision_code, place.precision_scheme,
                  country.alpha3 as country, place.admin1, place.admin2, place.admin3,
                  event.country_id, event.clarity, event.source_count, event.notes, claim.speaker_as_coded,
                  event.deaths_low, event.deaths_best, event.deaths_high, event.deaths_a, event.deaths_b,
                  event.deaths_civilians, event.deaths_unknown
                from unnest(cast(? as bigint array)) as wanted (id)
                left join event on event.id = wanted.id
                left join conflict on conflict.id = event.conflict_id
                left join dyad on dyad.id = event.dyad_id
                left join place on place.id = event.place_id
                left join country on country.id = place.country_id
                left join claim on claim.event_id = event.id and claim.ref = event.ref || '/coded'
                """, row -> {
            Event event = event(row);
            events.put(event.id, event);
        });
        rows.read(
                ids,
                """
                select participation.event_id, participation.side, participation.role, actor.ref
                from unnest(cast(? as bigint array)) as wanted (id)
                left join participation on participation.event_id = wanted.id
                left join actor on actor.id = participation.actor_id
                """,
                row -> list(events, row, EventState.PARTICIPATIONS)
                        .add(EventState.participation(
                                word(Side.class, row.getString(2)), row.getString(3), row.getString(4))));
        rows.read(ids, """
                select event_report.event_id, report.ref
                from unnest(cast(? as bigint array)) as wanted (id)
                left join event_report on event_report.event_id = wanted.id
                left join report on report.id = event_report.report_id
                """, row -> list(events, row, EventState.REPORTS).add(row.getString(2)));
        rows.read(
                ids,
                """
                select classification.event_id, classification.scheme, classification.code
                from unnest(cast(? as bigint array)) as wanted (id)
                left join classification on classification.event_id = wanted.id
                """,
                row -> list(events, row, EventState.CLASSIFICATIONS)
                        .add(EventState.classification(row.getString(2), row.getString(3))));
        rows.read(ids, """
                select event_tag.event_id, event_tag.tag
                from unnest(cast(? as bigint array)) as wanted (id)
                left join event_tag on event_tag.event_id = wanted.id
                """, row -> list(events, row, EventState.TAGS).add(row.getString(2)));
        for (Event event : events.values()) {
            EventState.LISTS.forEach(field -> Collections.sort(list(event, field)));
        }
        return events;
    }

    private static Event event(ResultSet row) throws SQLException {
        Map<String, Object> fields = new LinkedHashMap<>();
        Toll toll = new Toll(
                row.getObject("deaths_low", Integer.class),
                row.getObject("deaths_best", Integer.class),
                row.getObject("deaths_high", Integer.class),
                row.getObject("deaths_a", Integer.class),
                row.getObject("deaths_b", Integer.class),
                row.getObject("deaths_civilians", Integer.class),
                row.getObject("deaths_unknown", Integer.class));
        LocalDate start = row.getObject("date_start", LocalDate.class);
        TypeOfViolence type = word(TypeOfViolence.class, row.getString("type_of_violence"));
        fields.put("title", row.getString("title"));
        fields.put("dateStart", start.toString());
        fields.put("dateEnd", row.getObject("date_end", LocalDate.class).toString());
        fields.put("datePrecision", row.getString("date_precision"));
        fields.put("datePrecisionCode", row.getString("date_precision_code"));
        fields.put("ongoing", row.getBoolean("ongoing"));
        fields.put("typeOfViolence", row.getString("type_of_violence"));
        fields.put("conflict", row.getString("conflict"));
        fields.put("dyad", row.getString("dyad"));
        EventState.putPlace(fields, row.getObject("place_id") == null ? null : place(row));
        fields.put("clarity", row.getObject("clarity", Integer.class));
        fields.put("sourceCount", row.getObject("source_count", Integer.class));
        fields.put("notes", row.getString("notes"));
        fields.put("speaker", row.getString("speaker_as_coded"));
        EventState.putToll(fields, toll);
        EventState.LISTS.forEach(field -> fields.put(field, new ArrayList<String>()));
        return new Event(
                row.getLong("id"),
                row.getObject("uid", UUID.class),
                row.getString("ref"),
                row.getObject("country_id", Long.class),
                start,
                type,
                toll,
                new EventState(fields));
    }

    private static PlaceRecord place(ResultSet row) throws SQLException {
        return new PlaceRecord(
                row.getString("place"),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                PlacePrecision.valueOf(row.getString("place_precision")),
                row.getString("precision_code"),
                row.getString("precision_scheme"),
                row.getString("country"),
                row.getString("admin1"),
                row.getString("admin2"),
                row.getString("admin3"));
    }

    interface Row {
        void on(ResultSet row) throws SQLException;
    }

    private static void read(Connection connection, Collection<Long> ids, String sql, Row each) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    if (row.getObject(1) != null) {
                        each.on(row);
                    }
                }
            }
        }
    }

    private static List<String> list(Map<Long, Event> events, ResultSet row, String field) throws SQLException {
        return list(events.get(row.getLong(1)), field);
    }

    @SuppressWarnings("unchecked") // put there above
    private static List<String> list(Event event, String field) {
        return (List<String>) event.state.fields().get(field);
    }

    private static <E extends Enum<E>> E word(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
