package org.casus.event.records;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.dataset.record.PortableRecord;
import org.casus.dataset.record.PrioGrid;
import org.casus.dataset.record.Toll;
import org.casus.dataset.record.TypeOfViolence;
import org.casus.event.intake.EventCreations;
import org.casus.statistics.EventSummary;
import org.casus.statistics.memory.EventChanges;
import org.casus.store.Uid;

/**
 * What follows from the fields of records and is stored beside them: grid cells of places, what an event copies of its
 * place, the run that brought it, the summary of events, and who was created or changed.
 */
final class RecordUpkeep {

    private record Place(Long country, Double latitude, Double longitude, Integer grid) {}

    private static final Place NOWHERE = new Place(null, null, null, null);

    private final long runId;
    private final EventSummary summary = new EventSummary();
    private final EventChanges changes = new EventChanges();
    private final EventCreations creations = new EventCreations();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Long> datasets = new HashMap<>();

    RecordUpkeep(long runId) {
        this.runId = runId;
    }

    /** Columns of a type beside those of its fields. */
    static List<String> derived(RecordType type) {
        return switch (type) {
            case PLACE -> List.of("prio_grid");
            case EVENT -> List.of("country_id", "latitude", "longitude", "prio_grid", "run_id");
            default -> List.of();
        };
    }

    /**
     * Columns of a list beside those of its fields: the event's first day, copied for an index, and the uids of refs.
     */
    static List<String> derived(Part part) {
        return switch (part.table()) {
            case "participation" -> List.of("date_start");
            case "merged_actor" -> List.of("uid");
            default -> List.of();
        };
    }

    /** The value of {@link #derived(Part)}. */
    static Object derivedValue(Part part, PortableRecord record, Object element) {
        return part.table().equals("merged_actor")
                ? Uid.of((String) element)
                : RecordIntake.day(record.fields(), "start");
    }

    /**
     * Looks up what the records of a group, and those that they replace, have at their places and in their releases.
     */
    void begin(
            Connection connection,
            RecordType type,
            Collection<PortableRecord> records,
            Collection<RecordRows.Stored> stored,
            Map<String, Map<String, Long>> keys)
            throws SQLException {
        if (type != RecordType.EVENT) {
            return;
        }
        places.clear();
        datasets.clear();
        Set<String> wanted = new LinkedHashSet<>();
        Set<String> releases = new LinkedHashSet<>();
        records.forEach(record -> add(record.fields(), wanted, releases));
        stored.forEach(record -> add(record.fields(), wanted, releases));
        try (var statement = connection.prepareStatement("""
                select place.ref, place.country_id, place.latitude, place.longitude, place.prio_grid
                from unnest(cast(? as uuid array)) as wanted (uid) join place on place.uid = wanted.uid
                """)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", wanted.stream().map(Uid::of).toArray()));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    places.put(
                            row.getString(1),
                            new Place(
                                    row.getObject(2, Long.class),
                                    row.getObject(3, Double.class),
                                    row.getObject(4, Double.class),
                                    row.getObject(5, Integer.class)));
                }
            }
        }
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

    /** The values of {@link #derived(RecordType)}. */
    List<Object> derivedValues(RecordType type, PortableRecord record) {
        if (type == RecordType.PLACE) {
            Object latitude = record.fields().get("latitude");
            Object longitude = record.fields().get("longitude");
            List<Object> grid = new ArrayList<>();
            grid.add(latitude == null ? null : PrioGrid.cell((Double) latitude, (Double) longitude));
            return grid;
        }
        Place place = place(record.fields());
        return Arrays.asList(place.country, place.latitude, place.longitude, place.grid, runId);
    }

    void added(RecordType type, long id, PortableRecord record) {
        if (type == RecordType.EVENT) {
            count(1, record.fields());
            changes.add(id);
            creations.add(id);
        }
    }

    void changed(RecordType type, RecordRows.Stored before, PortableRecord record) {
        if (type == RecordType.EVENT) {
            count(-1, before.fields());
            count(1, record.fields());
            changes.add(before.id());
        }
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

    private Place place(Map<String, Object> fields) {
        return fields.get("place") instanceof String ref ? places.getOrDefault(ref, NOWHERE) : NOWHERE;
    }

    private void count(int sign, Map<String, Object> fields) {
        Long dataset = datasets.get(fields.get("release"));
        Object type = fields.get("typeOfViolence");
        Toll toll = new Toll(
                number(fields, "deathsLow"),
                number(fields, "deathsBest"),
                number(fields, "deathsHigh"),
                null,
                null,
                number(fields, "deathsCivilians"),
                null);
        var start = RecordIntake.day(fields, "start");
        TypeOfViolence violence = type == null ? null : TypeOfViolence.valueOf((String) type);
        if (sign > 0) {
            summary.add(dataset, place(fields).country, start, violence, toll);
        } else {
            summary.subtract(dataset, place(fields).country, start, violence, toll);
        }
    }

    private static Integer number(Map<String, Object> fields, String name) {
        return fields.get(name) instanceof Long number ? Integer.valueOf(number.intValue()) : null;
    }
}
