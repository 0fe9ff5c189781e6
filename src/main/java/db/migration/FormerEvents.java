package db.migration;

import db.migration.FormerPlaces.Spot;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.casus.store.Batch;
import org.casus.store.Json;

/**
 * Revisions of events. Where an event was is found by going back from where it is now, or from its last state: a
 * revision by an import told only those parts of a place that differed, one by people, or by a file of records, named
 * the place by its ref.
 */
final class FormerEvents {

    /** What revisions by imports called the parts of a place. */
    private static final Map<String, String> PARTS = Map.of(
            "place", "name",
            "latitude", "latitude",
            "longitude", "longitude",
            "placePrecision", "precision",
            "placePrecisionCode", "precisionCode",
            "country", "country",
            "admin1", "admin1",
            "admin2", "admin2",
            "admin3", "admin3");

    private static final String PLACE = "place";

    /** The order in which an event's fields are told; others come last. */
    private static final List<String> ORDER = List.of(
            "title",
            "start",
            "end",
            "datePrecision",
            "datePrecisionCode",
            "ongoing",
            "typeOfViolence",
            "conflict",
            "dyad",
            PLACE,
            "clarity",
            "sourceCount",
            "notes",
            "fatalities.low",
            "fatalities.best",
            "fatalities.high",
            "fatalities.sideA",
            "fatalities.sideB",
            "fatalities.civilians",
            "fatalities.unknown",
            "participations",
            "classifications",
            "tags",
            "reports");

    private final Connection connection;
    private final FormerWords words;
    private final FormerPlaces places;

    /** The imports of files of records. */
    private final Set<Long> recordRuns = new HashSet<>();

    FormerEvents(Connection connection, FormerWords words) throws SQLException {
        this.connection = connection;
        this.words = words;
        places = new FormerPlaces(connection);
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select r.id
                        from import_run r
                        join release l on l.id = r.release_id
                        join dataset d on d.id = l.dataset_id
                        where d.ref = 'dataset:casus-records'""")) {
            while (row.next()) {
                recordRuns.add(row.getLong(1));
            }
        }
    }

    /** Has the revisions of these events told in today's words. */
    void tell(List<UUID> events) throws SQLException {
        Map<UUID, Spot> spots = new HashMap<>(places.of(events));
        Batch updates = V15__vocabulary_of_revisions.updates();
        try (var select = connection.prepareStatement("""
                select r.id, r.record_uid, r.action, r.run_id, r.changes
                from unnest(cast(? as uuid array)) as wanted (uid)
                join revision r on r.record_uid = wanted.uid and r.record_type = 'Event'
                order by r.record_uid, r.version desc, r.id desc""")) {
            select.setArray(1, connection.createArrayOf("uuid", events.toArray()));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    UUID uid = row.getObject(2, UUID.class);
                    Long run = row.getObject(4, Long.class);
                    String stored = row.getString(5);
                    Map<String, Object> former = FormerWords.read(stored);
                    Map<String, Object> told = new LinkedHashMap<>();
                    Spot before = spots.getOrDefault(uid, Spot.NONE);
                    spots.put(
                            uid, tell(row.getString(3), former, before, run != null && recordRuns.contains(run), told));
                    String text = Json.of(inOrder(told));
                    if (!text.equals(stored)) {
                        updates.add(text, row.getLong(1));
                    }
                }
            }
        }
        updates.run(connection);
    }

    /**
     * Tells a revision.
     *
     * @param now where the event is after it
     * @param byRecords whether a file of records made it
     * @param told takes what it says, in today's words
     * @return where the event was before it
     */
    private Spot tell(String action, Map<String, Object> former, Spot now, boolean byRecords, Map<String, Object> told)
            throws SQLException {
        boolean removed = action.equals("REMOVED");
        boolean updated = action.equals("UPDATED");
        Object named = former.get(PLACE);
        Map<?, ?> change = !removed && named instanceof Map<?, ?> map ? map : null;
        Object from = removed ? named : change == null ? null : change.get("from");
        Object to = change == null ? null : change.get("to");
        Spot fromRef = places.find(from);
        Spot toRef = places.find(to);
        boolean parts = former.keySet().stream().anyMatch(field -> !field.equals(PLACE) && PARTS.containsKey(field));
        boolean refs = named != null
                && (from == null || fromRef.ref() != null)
                && (to == null || toRef.ref() != null)
                && !(parts && updated);
        Map<String, Object> rest = new LinkedHashMap<>(former);
        if (parts || named != null && !refs) {
            rest.keySet().removeIf(PARTS::containsKey);
        }
        told.putAll(words.told("Event", action, rest));
        if (removed) {
            Spot last = refs ? fromRef : parts ? places.of(parts(former, now.parts())) : Spot.NONE;
            if (parts) {
                tellWhole(last, told, false);
            }
            return last;
        }
        if (!updated) {
            if (parts || named != null && !refs) {
                tellWhole(refs ? toRef : places.of(parts(ends(former, "to"), now.parts())), told, true);
            }
            return Spot.NONE;
        }
        if (refs) {
            if (byRecords) {
                tellParts(fromRef, toRef, told);
            }
            return fromRef;
        }
        if (!parts && named == null) {
            return now;
        }
        Spot before = places.of(parts(ends(former, "from"), now.parts()));
        Map<String, Object> later = parts(ends(former, "to"), now.parts());
        Spot after = later.equals(now.parts()) ? now : places.of(later);
        if (!Objects.equals(before.ref(), after.ref())) {
            told.put(PLACE, FormerWords.change(before.ref(), after.ref()));
        }
        tellParts(before, after, told);
        return before;
    }

    /** One end of all changes. */
    private static Map<String, Object> ends(Map<String, Object> changes, String end) {
        Map<String, Object> ends = new LinkedHashMap<>();
        changes.forEach((field, change) -> ends.put(field, ((Map<?, ?>) change).get(end)));
        return ends;
    }

    /** What is said of a place, and for the rest what is known of it. */
    private static Map<String, Object> parts(Map<String, Object> said, Map<String, Object> known) {
        Map<String, Object> parts = new LinkedHashMap<>(known);
        PARTS.forEach((field, part) -> {
            if (said.containsKey(field)) {
                Object value = said.get(field);
                parts.put(part, part.equals("country") && value != null ? "country:" + value : value);
            }
        });
        parts.values().removeIf(Objects::isNull);
        return parts;
    }

    private static void tellWhole(Spot spot, Map<String, Object> told, boolean asChange) {
        if (spot.ref() != null) {
            told.put(PLACE, asChange ? FormerWords.change(null, spot.ref()) : spot.ref());
            for (String part : FormerPlaces.PARTS) {
                Object value = spot.parts().get(part);
                if (value != null) {
                    told.put(PLACE + "." + part, asChange ? FormerWords.change(null, value) : value);
                }
            }
        }
    }

    private static void tellParts(Spot from, Spot to, Map<String, Object> told) {
        for (String part : FormerPlaces.PARTS) {
            Object was = from.parts().get(part);
            Object is = to.parts().get(part);
            if (!Objects.equals(was, is)) {
                told.putIfAbsent(PLACE + "." + part, FormerWords.change(was, is));
            }
        }
    }

    private static Map<String, Object> inOrder(Map<String, Object> told) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        ORDER.stream().filter(told::containsKey).forEach(field -> ordered.put(field, told.get(field)));
        FormerPlaces.PARTS.stream()
                .map(part -> PLACE + "." + part)
                .filter(told::containsKey)
                .forEach(field -> ordered.put(field, told.get(field)));
        told.forEach(ordered::putIfAbsent);
        return ordered;
    }
}
