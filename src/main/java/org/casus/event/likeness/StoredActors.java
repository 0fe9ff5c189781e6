package org.casus.event.likeness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casus.actor.RelationKind;
import org.casus.dataset.record.ActorKind;
import org.casus.store.Fragment;
import org.casus.store.Snapshot;

/** All actors with their names and ties: they are few enough for memory. */
final class StoredActors {

    private final Map<Long, ComparedActor> actors = new HashMap<>();

    StoredActors(Snapshot snapshot) {
        snapshot.each(
                Fragment.of("select id, kind, ref, name from actor"),
                row -> actors.put(
                        row.getLong(1),
                        new ComparedActor(ActorKind.valueOf(row.getString(2)), row.getString(3), row.getString(4))));
        snapshot.each(
                Fragment.of("select actor_id, name from actor_name"),
                row -> actors.get(row.getLong(1)).add(row.getString(2)));
        record Tie(ComparedActor one, ComparedActor other) {}
        List<Tie> ties = new ArrayList<>();
        snapshot.each(Fragment.of("select actor_id, other_id, kind from actor_relation"), row -> {
            Tie tie = new Tie(actors.get(row.getLong(1)), actors.get(row.getLong(2)));
            if (RelationKind.valueOf(row.getString(3)) == RelationKind.SAME_AS) {
                tie.one.isSameAs(tie.other);
            } else {
                ties.add(tie);
            }
        });
        // Between those that stand for all that are the same, once it is known which these are.
        ties.forEach(tie -> tie.one.identity().tied.add(tie.other.identity()));
    }

    ComparedActor get(long id) {
        return actors.get(id);
    }
}
