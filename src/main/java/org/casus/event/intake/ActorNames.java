package org.casus.event.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.actor.Actor;
import org.casus.dataset.record.ActorKind;
import org.casus.dataset.record.ActorRecord;
import org.casus.store.Batch;
import org.casus.store.IdBlocks;
import org.casus.store.Uid;

/**
 * Actors by their refs, and all names that rows have given them: the first is the PRIMARY one, another that a later row
 * uses becomes an ALIAS.
 */
final class ActorNames {

    private final KeyLookup<ActorRecord> keys;
    private final IdBlocks ids;
    private final int length = ColumnLimits.length(Actor.class, "name");
    private final Batch names = Batch.insert("actor_name", "id", "actor_id", "kind", "name");

    /** Names by actor's ref: of every actor that is known. */
    private final Map<String, Set<String>> seen = new HashMap<>();

    /** What an actor is, where a row tells it of one of whom none did before. */
    private final Batch kinds = new Batch("update actor set kind = ? where uid = ? and kind = 'UNKNOWN'");

    /** Actors whose kind is known to be stored. */
    private final Set<String> withKind = new HashSet<>();

    /** Actors of this chunk with a name that may be new. */
    private final List<ActorRecord> doubtful = new ArrayList<>();

    ActorNames(IdBlocks ids) {
        this.ids = ids;
        keys = new KeyLookup<>(
                ColumnValues.<ActorRecord>of(Actor.class, null)
                        .set("kind", ActorRecord::kind)
                        .set("name", this::name)
                        .nothing("kindBasis", "organisation"),
                ids);
    }

    void want(ActorRecord actor) {
        if (actor.kind() != ActorKind.UNKNOWN && withKind.add(actor.ref())) {
            kinds.add(actor.kind(), Uid.of(actor.ref()));
        }
        Set<String> names = seen.get(actor.ref());
        if (names == null || !names.contains(name(actor))) {
            keys.want(actor.ref(), actor);
            doubtful.add(actor);
        }
    }

    /** The id of an actor that was wanted and resolved. */
    long id(String ref) {
        return keys.id(ref);
    }

    void resolve(Connection connection) throws SQLException {
        Map<Long, String> toLoad = new HashMap<>();
        keys.resolve(connection, (ref, id, actor, isNew) -> {
            Set<String> own = new HashSet<>();
            seen.put(ref, own);
            if (isNew) {
                own.add(name(actor));
                names.add(ids.next(connection), id, "PRIMARY", name(actor));
            } else {
                toLoad.put(id, ref);
            }
        });
        load(connection, toLoad);
        for (ActorRecord actor : doubtful) {
            if (seen.get(actor.ref()).add(name(actor))) {
                names.add(ids.next(connection), keys.id(actor.ref()), "ALIAS", name(actor));
            }
        }
        doubtful.clear();
        names.run(connection);
        kinds.run(connection);
    }

    void forget() {
        keys.forget();
        names.clear();
        kinds.clear();
        withKind.clear();
        seen.clear();
        doubtful.clear();
    }

    private void load(Connection connection, Map<Long, String> refs) throws SQLException {
        if (refs.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("""
                        select actor_name.actor_id, actor_name.name
                        from unnest(cast(? as bigint array)) as wanted (id)
                        join actor_name on actor_name.actor_id = wanted.id
                        """)) {
            statement.setArray(
                    1, connection.createArrayOf("bigint", refs.keySet().toArray()));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    seen.get(refs.get(row.getLong(1))).add(row.getString(2));
                }
            }
        }
    }

    private String name(ActorRecord actor) {
        return ColumnLimits.to(length, actor.name());
    }
}
