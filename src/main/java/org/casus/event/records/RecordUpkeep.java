package org.casus.event.records;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.casus.dataset.record.PortableRecord;
import org.casus.dataset.record.PrioGrid;
import org.casus.dataset.record.Toll;
import org.casus.dataset.record.TypeOfViolence;
import org.casus.event.Event;
import org.casus.event.Place;
import org.casus.event.intake.EventCreations;
import org.casus.statistics.EventSummary;
import org.casus.statistics.memory.EventChanges;
import org.casus.store.Uid;
import org.casus.store.mapping.Mapping;
import org.casus.store.mapping.Property;
import org.casus.store.mapping.StateReader;
import org.casus.store.mapping.StateReader.State;

/**
 * What follows from the fields of records and is stored beside them: grid cells of places, what an event copies of its
 * place, the run that brought it, the summary of events, and who was created or changed.
 */
final class RecordUpkeep {

    private static final Mapping PLACE = Mapping.of(Place.class);

    /** Their keys of countries and their grid cells beside what they say. */
    private static final StateReader PLACES =
            new StateReader(PLACE, PLACE.told(), List.of(), "r.country_id", "r.prio_grid");

    private static final State NOWHERE = new State(0, null, null, Map.of(), Arrays.asList(null, null));

    private final long runId;
    private final EventSummary summary = new EventSummary();
    private final EventChanges changes = new EventChanges();
    private final EventCreations creations = new EventCreations();
    private final Map<String, State> places = new HashMap<>();
    private final Map<String, Long> datasets = new HashMap<>();

    RecordUpkeep(long runId) {
        this.runId = runId;
    }

    /**
     * Looks up what the records of a group, and those that they replace, have at their places and in their releases.
     */
    void begin(Connection connection, RecordType type, Collection<PortableRecord> records, Collection<State> stored)
            throws SQLException {
        if (!type.is(Event.class)) {
            return;
        }
        places.clear();
        datasets.clear();
        Set<String> wanted = new LinkedHashSet<>();
        Set<String> releases = new LinkedHashSet<>();
        records.forEach(record -> add(record.fields(), wanted, releases));
        stored.forEach(record -> add(record.values(), wanted, releases));
        PLACES.byUid(StateReader.on(connection), wanted.stream().map(Uid::of).toList())
                .forEach(place -> places.put(place.ref(), place));
        try (var statement = connection.prepareStatement("""
                select release.ref, release.dataset_id
                from unnest(cast(? as uuid array)) as wanted (uid) join release on release.uid = wanted.uid
                """)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", releases.stream().map(Uid::of).toArray()));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    datasets.put(row.getString(1), row.getLong(2));
                }
            }
        }
    }

    /** What a record derives. */
    Object derived(RecordType type, Property property, Map<String, Object> fields) {
        if (type.is(Place.class)) {
            Object latitude = fields.get("latitude");
            return latitude == null ? null : PrioGrid.cell((Double) latitude, (Double) fields.get("longitude"));
        }
        State place = place(fields);
        return switch (property.name()) {
            case "countryKey" -> place.beside().getFirst();
            case "prioGrid" -> place.beside().getLast();
            case "runKey" -> runId;
            default -> place.values().get(property.name());
        };
    }

    void added(RecordType type, long id, PortableRecord record) {
        if (type.is(Event.class)) {
            count(1, record.fields());
            changes.add(id);
            creations.add(id);
        }
    }

    void changed(RecordType type, State before, PortableRecord record) {
        if (type.is(Event.class)) {
            count(-1, before.values());
            count(1, record.fields());
            changes.add(before.id());
        }
    }

    /** What of an event's place is another than it was, since its ref alone tells nobody where it moved. */
    Map<String, Object> moved(RecordType type, Map<String, Object> before, Map<String, Object> after) {
        return type.is(Event.class) && !Objects.equals(before.get("place"), after.get("place"))
                ? RecordIntake.changes(
                        PLACE.told().stream().map(Property::name).toList(),
                        place(before).values(),
                        place(after).values())
                : Map.of();
    }

    void run(Connection connection, OffsetDateTime at) throws SQLException {
        creations.flush(connection, at, runId);
        summary.flush(connection);
        changes.flush(connection);
    }

    void clear() {
        summary.clear();
        changes.clear();
        creations.clear();
    }

    private static void add(Map<String, Object> fields, Set<String> places, Set<String> releases) {
        if (fields.get("place") instanceof String place) {
            places.add(place);
        }
        releases.add((String) fields.get("release"));
    }

    private State place(Map<String, Object> fields) {
        return fields.get("place") instanceof String ref ? places.getOrDefault(ref, NOWHERE) : NOWHERE;
    }

    private void count(int sign, Map<String, Object> fields) {
        Long dataset = datasets.get(fields.get("release"));
        Object type = fields.get("typeOfViolence");
        LocalDate start = LocalDate.parse((String) fields.get("start"));
        TypeOfViolence violence = type == null ? null : TypeOfViolence.valueOf((String) type);
        Long country = (Long) place(fields).beside().getFirst();
        if (sign > 0) {
            summary.add(dataset, country, start, violence, Toll.of(fields));
        } else {
            summary.subtract(dataset, country, start, violence, Toll.of(fields));
        }
    }
}
