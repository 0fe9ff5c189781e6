package org.casus.event.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.actor.NameKind;
import org.casus.store.Uid;

/**
 * An actor with its names and ties, as it is stored.
 *
 * @param names what kind of name each is
 * @param ties the kind and the ref of the other, with a blank between
 */
record StoredActor(long id, String ref, Map<String, NameKind> names, Set<String> ties) {

    /** Those of these refs that are there. */
    static Map<String, StoredActor> load(Connection connection, Collection<String> refs) throws SQLException {
        Map<String, StoredActor> actors = new LinkedHashMap<>();
        Map<Long, StoredActor> byId = new HashMap<>();
        Object[] uids = refs.stream().distinct().map(Uid::of).toArray();
        try (var statement = connection.prepareStatement("""
                select actor.id, actor.ref, actor_name.name, actor_name.kind
                from unnest(cast(? as uuid array)) as wanted (uid)
                join actor on actor.uid = wanted.uid
                left join actor_name on actor_name.actor_id = actor.id
                order by actor.id, actor_name.id
                """)) {
            statement.setArray(1, connection.createArrayOf("uuid", uids));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    long id = row.getLong(1);
                    String ref = row.getString(2);
                    StoredActor actor = byId.computeIfAbsent(
                            id, any -> new StoredActor(id, ref, new LinkedHashMap<>(), new LinkedHashSet<>()));
                    actors.put(ref, actor);
                    if (row.getString(3) != null) {
                        actor.names.putIfAbsent(row.getString(3), NameKind.valueOf(row.getString(4)));
                    }
                }
            }
        }
        try (var statement = connection.prepareStatement("""
                select actor_relation.actor_id, actor_relation.kind, other.ref
                from unnest(cast(? as bigint array)) as wanted (id)
                join actor_relation on actor_relation.actor_id = wanted.id
                join actor as other on other.id = actor_relation.other_id
                order by actor_relation.id
                """)) {
            statement.setArray(
                    1, connection.createArrayOf("bigint", byId.keySet().toArray()));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    byId.get(row.getLong(1)).ties.add(row.getString(2) + " " + row.getString(3));
                }
            }
        }
        return actors;
    }

    /** The name that it is listed under. */
    String name() {
        return names.entrySet().stream()
                .filter(name -> name.getValue() == NameKind.PRIMARY)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(ref);
    }

    /** As revisions tell names. */
    List<Map<String, Object>> namesAsListed() {
        return names.entrySet().stream()
                .map(name -> Change.two("kind", name.getValue().name(), "name", name.getKey()))
                .toList();
    }

    /** As revisions tell ties. */
    List<Map<String, Object>> tiesAsListed() {
        return ties.stream()
                .map(tie -> tie.split(" ", 2))
                .map(tie -> Change.two("kind", tie[0], "other", tie[1]))
                .toList();
    }
}
