package org.casus.event.records;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.casus.actor.Actor;
import org.casus.dataset.record.PortableRecord;
import org.casus.store.Uid;
import org.casus.store.mapping.Mapping;
import org.casus.store.mapping.Property;
import org.casus.store.mapping.StateReader.State;

/**
 * What an import makes of actors that were merged: a file may be older than that, and name those that are gone.
 * Whatever names one of them names the actor that stays; the one itself is not put there anew; and what was merged
 * stays so.
 */
final class MergedActors {

    private static final Mapping ACTOR = Mapping.of(Actor.class);

    private static final String LIST = "mergedRefs";

    private final Map<String, String> stay = new HashMap<>();
    private final Set<String> actors = new HashSet<>();
    private final Map<String, String> claimed = new HashMap<>();

    /** Looks up what the records of a group name. */
    void begin(Connection connection, RecordType type, Collection<PortableRecord> records) throws SQLException {
        stay.clear();
        actors.clear();
        claimed.clear();
        Set<String> named = new LinkedHashSet<>();
        Set<String> merged = new LinkedHashSet<>();
        for (PortableRecord record : records) {
            RecordIntake.each(type, record, (property, ref) -> {
                if (namesActor(property)) {
                    named.add(ref);
                }
            });
            if (type.is(Actor.class)) {
                named.add(record.ref());
                merged.addAll(merged(record.fields()));
            }
        }
        named.addAll(merged);
        find(connection, named, """
                select merged.ref, actor.ref
                from unnest(cast(? as uuid array)) as wanted (uid)
                join merged_actor as merged on merged.uid = wanted.uid
                join actor on actor.id = merged.actor_id
                """, stay);
        Map<String, String> there = new HashMap<>();
        find(connection, merged, """
                select actor.ref, actor.ref
                from unnest(cast(? as uuid array)) as wanted (uid) join actor on actor.uid = wanted.uid
                """, there);
        actors.addAll(there.keySet());
        if (type.is(Actor.class)) {
            records.stream()
                    .map(PortableRecord::ref)
                    .filter(ref -> !stay.containsKey(ref))
                    .forEach(actors::add);
        }
    }

    /** The record as it is to be stored: it names those that stay, and keeps what was merged into it here. */
    PortableRecord followed(RecordType type, PortableRecord record, State stored) {
        Map<String, Object> fields = stay.isEmpty() ? record.fields() : renamed(type, record.fields());
        if (type.is(Actor.class) && stored != null) {
            Set<String> all = new TreeSet<>(merged(stored.values()));
            all.addAll(merged(fields));
            if (!all.isEmpty()) {
                fields = new LinkedHashMap<>(fields);
                fields.put(LIST, new ArrayList<>(all));
            }
        }
        return fields == record.fields()
                ? record
                : new PortableRecord(record.row(), record.ref(), record.type(), fields);
    }

    /** Why an actor cannot be stored, in a sentence; null if it can. */
    String refusal(PortableRecord actor) {
        if (stay.containsKey(actor.ref())) {
            return "It was merged into " + stay.get(actor.ref()) + " here, which answers in its place.";
        }
        for (String ref : merged(actor.fields())) {
            String other = stay.getOrDefault(ref, claimed.getOrDefault(ref, actor.ref()));
            if (!other.equals(actor.ref())) {
                return LIST + " has " + ref + ", which was merged into " + other + " here.";
            }
            if (actors.contains(ref)) {
                return LIST + " has " + ref + ", which is an actor here: merge the two by mergeActors first.";
            }
            claimed.put(ref, actor.ref());
        }
        return null;
    }

    private static List<String> merged(Map<String, Object> fields) {
        return fields.get(LIST) instanceof List<?> refs
                ? refs.stream().map(String.class::cast).toList()
                : List.of();
    }

    private Map<String, Object> renamed(RecordType type, Map<String, Object> fields) {
        Map<String, Object> renamed = renamed(type.members, fields);
        type.lists.forEach((list, members) -> {
            if (fields.get(list.name()) instanceof List<?> elements
                    && members.properties.stream().anyMatch(MergedActors::namesActor)) {
                renamed.put(
                        list.name(),
                        elements.stream()
                                .map(element -> element instanceof Map<?, ?> map
                                        ? renamed(members, map)
                                        : stay.getOrDefault(element, (String) element))
                                .distinct()
                                .toList());
            }
        });
        return renamed;
    }

    private Map<String, Object> renamed(Members members, Map<?, ?> values) {
        Map<String, Object> renamed = new LinkedHashMap<>();
        values.forEach((name, value) -> renamed.put((String) name, value));
        members.properties.stream()
                .filter(MergedActors::namesActor)
                .forEach(property ->
                        renamed.computeIfPresent(property.name(), (name, ref) -> stay.getOrDefault(ref, (String) ref)));
        return renamed;
    }

    private static boolean namesActor(Property property) {
        return ACTOR.table().equals(property.refers());
    }

    private static void find(Connection connection, Set<String> refs, String sql, Map<String, String> found)
            throws SQLException {
        if (refs.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1,
                    connection.createArrayOf("uuid", refs.stream().map(Uid::of).toArray()));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.put(row.getString(1), row.getString(2));
                }
            }
        }
    }
}
