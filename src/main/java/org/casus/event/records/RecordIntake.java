package org.casus.event.records;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.casus.actor.Actor;
import org.casus.dataset.FromTo;
import org.casus.dataset.ImportCounts;
import org.casus.dataset.RevisionAction;
import org.casus.dataset.Revisions;
import org.casus.dataset.record.IssueKind;
import org.casus.dataset.record.IssueSeverity;
import org.casus.dataset.record.PortableRecord;
import org.casus.dataset.record.RowIssue;
import org.casus.store.Batch;
import org.casus.store.IdBlocks;
import org.casus.store.Uid;
import org.casus.store.mapping.Children;
import org.casus.store.mapping.Property;
import org.casus.store.mapping.RecordRows;
import org.casus.store.mapping.StateReader;
import org.casus.store.mapping.StateReader.State;
import org.casus.store.mapping.Values;

/**
 * Stores records of Casus's own format: those that are new, those that differ, and nothing for the others. What follows
 * from their fields is worked out by {@link RecordUpkeep}.
 */
public final class RecordIntake {

    private static final ImportCounts ONE_CREATED = new ImportCounts(1, 0, 0, 0);
    private static final ImportCounts ONE_UPDATED = new ImportCounts(0, 1, 0, 0);
    private static final ImportCounts ONE_UNCHANGED = new ImportCounts(0, 0, 1, 0);

    private final IdBlocks ids;
    private final Revisions revisions;
    private final RecordUpkeep upkeep;
    private final MergedActors mergedActors = new MergedActors();
    private final List<RecordType> types;
    private final Map<RecordType, RecordRows> writers = new HashMap<>();
    private final Map<RecordType, StateReader> readers = new HashMap<>();

    /** References to records that come later in the file, by the property: the one that refers, and the other. */
    private final Map<Property, Map<String, String>> later = new LinkedHashMap<>();

    /** @param runId the import's */
    public RecordIntake(long runId, IdBlocks ids, Revisions revisions) {
        this(runId, ids, revisions, RecordType.ALL);
    }

    RecordIntake(long runId, IdBlocks ids, Revisions revisions, List<RecordType> types) {
        this.ids = ids;
        this.revisions = revisions;
        this.types = types;
        upkeep = new RecordUpkeep(runId);
        for (RecordType type : types) {
            writers.put(type, type.writer());
            readers.put(type, type.reader());
        }
    }

    /** Stores a chunk within the caller's transaction. */
    public ImportCounts store(
            Connection connection, OffsetDateTime at, List<PortableRecord> records, Consumer<RowIssue> issues)
            throws SQLException {
        ImportCounts tally = ImportCounts.NONE;
        for (int from = 0; from < records.size(); ) {
            int to = from;
            while (to < records.size()
                    && records.get(to).type().equals(records.get(from).type())) {
                to++;
            }
            RecordType type = RecordType.named(types, records.get(from).type());
            tally = tally.plus(store(connection, at, type, records.subList(from, to), issues));
            from = to;
        }
        return tally;
    }

    /** Sets the references that led to records further down; to be called after the last chunk. */
    public void finish(Connection connection) throws SQLException {
        for (Map.Entry<Property, Map<String, String>> some : later.entrySet()) {
            Property property = some.getKey();
            Map<String, Long> keys = new HashMap<>();
            Set<String> refs = new HashSet<>(some.getValue().keySet());
            refs.addAll(some.getValue().values());
            find(connection, property.refers(), refs, keys);
            Batch updates =
                    new Batch("update %s set %s = ? where id = ?".formatted(property.refers(), property.column()));
            some.getValue().forEach((ref, other) -> {
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
        writers.values().forEach(RecordRows::clear);
        upkeep.clear();
        later.clear();
    }

    private ImportCounts store(
            Connection connection,
            OffsetDateTime at,
            RecordType type,
            List<PortableRecord> all,
            Consumer<RowIssue> issues)
            throws SQLException {
        Map<String, PortableRecord> latest = new LinkedHashMap<>();
        all.forEach(record -> latest.put(record.ref(), record));
        ImportCounts tally = new ImportCounts(0, 0, all.size() - latest.size(), 0);
        Map<String, State> stored = new HashMap<>();
        readers.get(type)
                .byUid(
                        StateReader.on(connection),
                        latest.keySet().stream().map(Uid::of).toList())
                .forEach(state -> stored.put(state.ref(), state));
        mergedActors.begin(connection, type, latest.values());
        latest.replaceAll((ref, record) -> mergedActors.followed(type, record, stored.get(ref)));
        Map<String, Map<String, Long>> keys = keys(connection, type, latest.values());
        upkeep.begin(connection, type, latest.values(), stored.values());
        RecordRows into = writers.get(type);
        for (PortableRecord record : latest.values()) {
            State before = stored.get(record.ref());
            if (before != null && type.mapping.version() != null) {
                // It counts what was changed here; that the file comes from where more or less was is no difference.
                before.values()
                        .computeIfPresent(
                                type.mapping.version().name(),
                                (name, here) -> record.fields().get(name));
            }
            String missing = type.is(Actor.class) ? mergedActors.refusal(record) : null;
            if (missing == null) {
                missing = missing(type, record, keys, before);
            }
            if (missing != null) {
                issues.accept(
                        new RowIssue(record.row(), record.ref(), IssueSeverity.ERROR, IssueKind.BAD_VALUE, missing));
            } else if (before == null) {
                long id = ids.next(connection);
                into.insert(id, record.ref(), cells(type, record, keys));
                addLists(connection, type, id, record, keys);
                upkeep.added(type, id, record);
                tally = tally.plus(ONE_CREATED);
                postpone(type, record, keys);
            } else if (before.values().equals(record.fields())) {
                tally = tally.plus(ONE_UNCHANGED);
            } else {
                Map<String, Object> changes = changes(type, before, record);
                into.update(before.id(), type.isCounted() && !changes.isEmpty(), cells(type, record, keys));
                type.lists.keySet().forEach(list -> into.clear(list, before.id()));
                addLists(connection, type, before.id(), record, keys);
                upkeep.changed(type, before, record);
                revise(at, type, record, changes);
                tally = tally.plus(ONE_UPDATED);
                postpone(type, record, keys);
            }
        }
        into.run(batch -> batch.run(connection));
        upkeep.run(connection, at);
        revisions.flush(connection);
        return tally;
    }

    private RecordRows.Cells cells(RecordType type, PortableRecord record, Map<String, Map<String, Long>> keys) {
        return property -> property.use() == Property.Use.DERIVED
                ? upkeep.derived(type, property, record.fields())
                : Values.stored(property, record.fields().get(property.name()), key(keys));
    }

    private void addLists(
            Connection connection, RecordType type, long id, PortableRecord record, Map<String, Map<String, Long>> keys)
            throws SQLException {
        for (Children list : type.lists.keySet()) {
            writers.get(type).add(list, id, record.fields(), key(keys), () -> ids.next(connection));
        }
    }

    private static Values.Keys key(Map<String, Map<String, Long>> keys) {
        return (table, ref) -> keys.get(table).get(ref);
    }

    /** What the record needs and is not there, in a sentence; null if all is there. */
    private static String missing(
            RecordType type, PortableRecord record, Map<String, Map<String, Long>> keys, State before) {
        if (!type.own && before == null) {
            return "There is no " + type.mapping.table() + " " + record.ref() + ", whose ties these are.";
        }
        String[] missing = new String[1];
        each(type, record, (property, ref) -> {
            if (!mayComeLater(type, property) && !keys.get(property.refers()).containsKey(ref)) {
                missing[0] = property.name() + " is " + ref + ", which is not there: it must come before in the file.";
            }
        });
        return missing[0];
    }

    /** A record's reference to one of its own type may lead to one that comes later in the file. */
    private static boolean mayComeLater(RecordType type, Property property) {
        return type.own && type.mapping.table().equals(property.refers());
    }

    interface RefVisitor {
        void to(Property property, String ref);
    }

    /** Goes through all refs that a record names. */
    static void each(RecordType type, PortableRecord record, RefVisitor reference) {
        for (Property property : type.members.properties) {
            if (property.isReference() && record.fields().get(property.name()) instanceof String ref) {
                reference.to(property, ref);
            }
        }
        type.lists.forEach((list, members) -> {
            if (record.fields().get(list.name()) instanceof List<?> elements) {
                for (Property property : members.properties) {
                    if (property.isReference()) {
                        for (Object element : elements) {
                            if (list.value(property, element) instanceof String ref) {
                                reference.to(property, ref);
                            }
                        }
                    }
                }
            }
        });
    }

    /** The ids of all that the records refer to, by table and ref. */
    private static Map<String, Map<String, Long>> keys(
            Connection connection, RecordType type, Iterable<PortableRecord> records) throws SQLException {
        Map<String, Set<String>> wanted = new HashMap<>();
        for (PortableRecord record : records) {
            each(
                    type,
                    record,
                    (property, ref) -> wanted.computeIfAbsent(property.refers(), any -> new LinkedHashSet<>())
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
        for (Property property : type.members.properties) {
            if (mayComeLater(type, property)
                    && record.fields().get(property.name()) instanceof String other
                    && !keys.get(property.refers()).containsKey(other)) {
                later.computeIfAbsent(property, any -> new LinkedHashMap<>()).put(record.ref(), other);
            }
        }
    }

    private Map<String, Object> changes(RecordType type, State before, PortableRecord record) {
        Map<String, Object> changes = changes(type.told(), before.values(), record.fields());
        upkeep.moved(type, before.values(), record.fields())
                .forEach((name, change) -> changes.put("place." + name, change));
        return changes;
    }

    private void revise(OffsetDateTime at, RecordType type, PortableRecord record, Map<String, Object> changes) {
        if (!changes.isEmpty()) {
            revisions.add(type.mapping.type(), record.ref(), RevisionAction.UPDATED, at, changes);
        }
    }

    /** What differs, as revisions write it. */
    static Map<String, Object> changes(List<String> names, Map<String, Object> before, Map<String, Object> after) {
        Map<String, Object> changes = new LinkedHashMap<>();
        for (String name : names) {
            Object from = before.get(name);
            Object to = after.get(name);
            if (!Objects.equals(from, to)) {
                changes.put(name, FromTo.of(from, to));
            }
        }
        return changes;
    }
}
