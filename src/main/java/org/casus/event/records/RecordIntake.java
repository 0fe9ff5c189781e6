package org.casus.event.records;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.casus.dataset.RevisionAction;
import org.casus.dataset.Revisions;
import org.casus.dataset.Tally;
import org.casus.dataset.record.IssueKind;
import org.casus.dataset.record.IssueSeverity;
import org.casus.dataset.record.PortableRecord;
import org.casus.dataset.record.RowIssue;
import org.casus.store.Batch;
import org.casus.store.IdBlocks;
import org.casus.store.Uid;

/**
 * Stores records of Casus's own format: those that are new, those that differ, and nothing for the others. What follows
 * from their fields is worked out by {@link RecordUpkeep}.
 */
public final class RecordIntake {

    private static final Tally ONE_CREATED = new Tally(1, 0, 0, 0);
    private static final Tally ONE_UPDATED = new Tally(0, 1, 0, 0);
    private static final Tally ONE_UNCHANGED = new Tally(0, 0, 1, 0);

    private final long runId;
    private final IdBlocks ids;
    private final Revisions revisions;
    private final RecordUpkeep upkeep;
    private final MergedActors mergedActors = new MergedActors();
    private final Map<RecordType, RecordWrites> writes = new EnumMap<>(RecordType.class);
    private final Map<RecordType, RecordRows> rows = new EnumMap<>(RecordType.class);

    /** References to records that come later in the file, by the table: the one that refers, and the other. */
    private final Map<String, Map<String, String>> later = new LinkedHashMap<>();

    /** @param runId the import's */
    public RecordIntake(long runId, IdBlocks ids, Revisions revisions) {
        this.runId = runId;
        this.ids = ids;
        this.revisions = revisions;
        upkeep = new RecordUpkeep(runId);
        for (RecordType type : RecordType.values()) {
            writes.put(type, new RecordWrites(type));
            rows.put(type, new RecordRows(type));
        }
    }

    /** Stores a chunk within the caller's transaction. */
    public Tally store(
            Connection connection, OffsetDateTime at, List<PortableRecord> records, Consumer<RowIssue> issues)
            throws SQLException {
        Tally tally = Tally.NONE;
        for (int from = 0; from < records.size(); ) {
            int to = from;
            while (to < records.size()
                    && records.get(to).type().equals(records.get(from).type())) {
                to++;
            }
            RecordType type = RecordType.named(records.get(from).type());
            tally = tally.plus(store(connection, at, type, records.subList(from, to), issues));
            from = to;
        }
        return tally;
    }

    /** Sets the references that led to records further down; to be called after the last chunk. */
    public void finish(Connection connection) throws SQLException {
        for (var table : later.entrySet()) {
            Map<String, Long> keys = new HashMap<>();
            Set<String> refs = new HashSet<>(table.getValue().keySet());
            refs.addAll(table.getValue().values());
            find(connection, table.getKey(), refs, keys);
            Batch updates = new Batch("update %s set supersedes_id = ? where id = ?".formatted(table.getKey()));
            table.getValue().forEach((ref, other) -> {
                if (keys.containsKey(ref) && keys.containsKey(other)) {
                    updates.add(keys.get(other), keys.get(ref));
                }
            });
            updates.run(connection);
        }
        later.clear();
    }

    /** Forgets what the last transaction did, since it was rolled back. */
    public void clear() {
        writes.values().forEach(RecordWrites::clear);
        upkeep.clear();
        later.clear();
    }

    private Tally store(
            Connection connection,
            OffsetDateTime at,
            RecordType type,
            List<PortableRecord> all,
            Consumer<RowIssue> issues)
            throws SQLException {
        Map<String, PortableRecord> latest = new LinkedHashMap<>();
        all.forEach(record -> latest.put(record.ref(), record));
        Tally tally = new Tally(0, 0, all.size() - latest.size(), 0);
        Map<String, RecordRows.Stored> stored = rows.get(type)
                .of(connection, latest.keySet().stream().map(Uid::of).toArray());
        mergedActors.begin(connection, type, latest.values());
        latest.replaceAll((ref, record) -> mergedActors.followed(type, record, stored.get(ref)));
        Map<String, Map<String, Long>> keys = keys(connection, type, latest.values());
        upkeep.begin(connection, type, latest.values(), stored.values(), keys);
        RecordWrites into = writes.get(type);
        for (PortableRecord record : latest.values()) {
            RecordRows.Stored before = stored.get(record.ref());
            String missing = type == RecordType.ACTOR ? mergedActors.refusal(record) : null;
            if (missing == null) {
                missing = missing(type, record, keys, before);
            }
            if (missing != null) {
                issues.accept(
                        new RowIssue(record.row(), record.ref(), IssueSeverity.ERROR, IssueKind.BAD_VALUE, missing));
            } else if (before == null) {
                long id = ids.next(connection);
                into.insert(connection, id, record, keys, upkeep, ids);
                upkeep.added(type, id, record);
                tally = tally.plus(ONE_CREATED);
                postpone(type, record, keys);
            } else if (before.fields().equals(record.fields())) {
                tally = tally.plus(ONE_UNCHANGED);
            } else {
                into.update(connection, before.id(), record, keys, upkeep, ids);
                upkeep.changed(type, before, record);
                revise(at, type, before, record);
                tally = tally.plus(ONE_UPDATED);
                postpone(type, record, keys);
            }
        }
        into.run(connection);
        upkeep.run(connection, at);
        revisions.flush(connection);
        return tally;
    }

    /** What the record needs and is not there, in a sentence; null if all is there. */
    private static String missing(
            RecordType type, PortableRecord record, Map<String, Map<String, Long>> keys, RecordRows.Stored before) {
        if (!type.own && before == null) {
            return "There is no " + type.table + " " + record.ref() + ", whose ties these are.";
        }
        String[] missing = new String[1];
        each(type, record, (field, ref) -> {
            if (field.kind() == Field.Kind.REF && !keys.get(field.table()).containsKey(ref)) {
                missing[0] = field.name() + " is " + ref + ", which is not there: it must come before in the file.";
            }
        });
        return missing[0];
    }

    interface Reference {
        void to(Field field, String ref);
    }

    /** Goes through all refs that a record names. */
    static void each(RecordType type, PortableRecord record, Reference reference) {
        for (Field field : type.fields) {
            if (field.isRef() && record.fields().get(field.name()) instanceof String ref) {
                reference.to(field, ref);
            }
        }
        for (Part part : type.parts) {
            if (record.fields().get(part.name()) instanceof List<?> elements) {
                for (Object element : elements) {
                    for (Field field : part.fields()) {
                        Object value = element instanceof Map<?, ?> object ? object.get(field.name()) : element;
                        if (field.isRef() && value instanceof String ref) {
                            reference.to(field, ref);
                        }
                    }
                }
            }
        }
    }

    /** The ids of all that the records refer to, by table and ref. */
    private static Map<String, Map<String, Long>> keys(
            Connection connection, RecordType type, Iterable<PortableRecord> records) throws SQLException {
        Map<String, Set<String>> wanted = new HashMap<>();
        for (PortableRecord record : records) {
            each(
                    type,
                    record,
                    (field, ref) -> wanted.computeIfAbsent(field.table(), any -> new LinkedHashSet<>())
                            .add(ref));
        }
        Map<String, Map<String, Long>> keys = new HashMap<>();
        for (var table : wanted.entrySet()) {
            Map<String, Long> found = new HashMap<>();
            find(connection, table.getKey(), table.getValue(), found);
            keys.put(table.getKey(), found);
        }
        return keys;
    }

    private static void find(Connection connection, String table, Set<String> refs, Map<String, Long> found)
            throws SQLException {
        try (var statement = connection.prepareStatement("""
                select found.ref, found.id
                from unnest(cast(? as uuid array)) as wanted (uid) join %s as found on found.uid = wanted.uid
                """.formatted(table))) {
            statement.setArray(
                    1,
                    connection.createArrayOf("uuid", refs.stream().map(Uid::of).toArray()));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.put(row.getString(1), row.getLong(2));
                }
            }
        }
    }

    private void postpone(RecordType type, PortableRecord record, Map<String, Map<String, Long>> keys) {
        for (Field field : type.fields) {
            if (field.kind() == Field.Kind.LATER_REF
                    && record.fields().get(field.name()) instanceof String other
                    && !keys.get(field.table()).containsKey(other)) {
                later.computeIfAbsent(field.table(), any -> new LinkedHashMap<>())
                        .put(record.ref(), other);
            }
        }
    }

    private void revise(OffsetDateTime at, RecordType type, RecordRows.Stored before, PortableRecord record) {
        Map<String, Object> changes = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        type.fields.forEach(field -> names.add(field.name()));
        type.parts.forEach(part -> names.add(part.name()));
        for (String name : names) {
            Object from = before.fields().get(name);
            Object to = record.fields().get(name);
            if (!Objects.equals(from, to)) {
                Map<String, Object> change = new LinkedHashMap<>();
                change.put("from", from);
                change.put("to", to);
                changes.put(name, change);
            }
        }
        revisions.add(type.revised, record.ref(), Uid.of(record.ref()), RevisionAction.UPDATED, at, runId, changes);
    }

    /** The day of a field that has one. */
    static LocalDate day(Map<String, Object> fields, String name) {
        return fields.get(name) instanceof String text ? LocalDate.parse(text) : null;
    }
}
