package org.casus.actor;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.casus.graphql.engine.BatchLoader;
import org.casus.graphql.engine.GraphQLRequest;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/**
 * The ties of many actors, in both directions and of all kinds: one statement serves every field that shows some of
 * them. An actor has a handful.
 */
final class Relations {

    private static final BatchLoader<Long, List<ActorRelation>> ALL =
            BatchLoader.list("actor.relations", Relations::load);

    private Relations() {}

    /** Those of the actor's ties that are wanted. */
    static CompletionStage<List<ActorRelation>> of(Actor actor, Predicate<ActorRelation> wanted) {
        return GraphQLRequest.load(ALL, actor.key)
                .thenApply(all -> all.stream().filter(wanted).toList());
    }

    /** The actors at the other end of ties of these kinds, each once. */
    static CompletionStage<List<Actor>> others(Actor actor, RelationDirection direction, List<RelationKind> kinds) {
        return of(actor, relation -> relation.direction() == direction && kinds.contains(relation.kind()))
                .thenApply(some -> {
                    Map<Long, Actor> others = new LinkedHashMap<>();
                    some.forEach(relation -> others.putIfAbsent(relation.actor().key, relation.actor()));
                    return List.copyOf(others.values());
                });
    }

    private static Map<Long, List<ActorRelation>> load(Reader reader, List<Long> actors) {
        Map<Long, List<ActorRelation>> relations = new HashMap<>();
        List<Tuple> rows = reader.tuples(
                Actor.class,
                "actor",
                Map.of(
                        "viewer", Long.class,
                        "direction", String.class,
                        "relation", String.class,
                        "valid_from", LocalDate.class,
                        "valid_to", LocalDate.class),
                Fragment.of("""
                        select r.actor_id as viewer, 'OUT' as direction, r.kind as relation, r.valid_from, r.valid_to,
                            a.*
                        from actor_relation r
                        join actor a on a.id = r.other_id
                        where r.actor_id = any(?)
                        union all
                        select r.other_id, 'IN', r.kind, r.valid_from, r.valid_to, a.*
                        from actor_relation r
                        join actor a on a.id = r.actor_id
                        where r.other_id = any(?)""", actors, actors));
        rows.forEach(row -> relations
                .computeIfAbsent(row.get("viewer", Long.class), viewer -> new ArrayList<>())
                .add(read(row)));
        relations.values().forEach(some -> some.sort(ActorRelation.ORDER));
        return relations;
    }

    private static ActorRelation read(Tuple row) {
        return new ActorRelation(
                RelationKind.valueOf(row.get("relation", String.class)),
                RelationDirection.valueOf(row.get("direction", String.class)),
                row.get("actor", Actor.class),
                row.get("valid_from", LocalDate.class),
                row.get("valid_to", LocalDate.class));
    }
}
