package org.casus.actor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.casus.graphql.engine.BatchLoader;
import org.casus.graphql.engine.GraphQLRequest;
import org.casus.statistics.memory.EventMemory;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/**
 * Who stood on the other side of many actors. Where a dataset knows no sides, whoever used violence and whoever it was
 * used against are opponents. Events of different datasets count each, as they do everywhere; who was only present
 * counts not at all.
 */
@ApplicationScoped
class Opponents {

    private final BatchLoader<Key, List<ActorOpponent>> mostMet = BatchLoader.list("actor.opponents", this::load);

    private final EventMemory memory;

    Opponents(EventMemory memory) {
        this.memory = memory;
    }

    private record Key(Long actor, int first) {}

    /** The opponents met most often, so many at most. */
    CompletionStage<List<ActorOpponent>> of(Actor actor, int first) {
        return GraphQLRequest.load(mostMet, new Key(actor.key, first));
    }

    /** As many for each actor as the field that wants most; a field that wants fewer takes the first of them. */
    private Map<Key, List<ActorOpponent>> load(Reader reader, List<Key> keys) {
        int most = keys.stream().mapToInt(Key::first).max().orElse(0);
        List<Long> actors = keys.stream().map(Key::actor).distinct().toList();
        Map<Long, List<ActorOpponent>> opponents = memory.table(reader)
                .map(table -> MetInMemory.of(reader, table, actors, most))
                .orElseGet(() -> load(reader, actors, most));
        return keys.stream().collect(Collectors.toMap(key -> key, key -> {
            List<ActorOpponent> all = opponents.getOrDefault(key.actor, List.of());
            return all.subList(0, Math.min(key.first, all.size()));
        }));
    }

    /** The opponents of each actor, as the database has them. */
    static Map<Long, List<ActorOpponent>> load(Reader reader, List<Long> actors, int most) {
        Map<Long, List<ActorOpponent>> opponents = new HashMap<>();
        List<Tuple> rows = reader.tuples(
                Actor.class,
                "actor",
                Map.of(
                        "viewer", Long.class,
                        "events", Integer.class,
                        "first_date", LocalDate.class,
                        "last_date", LocalDate.class,
                        "best", Long.class),
                Fragment.of("""
                        select ranked.viewer, ranked.events, ranked.first_date, ranked.last_date, ranked.best,
                            a.*
                        from (
                            select viewer, opponent, count(*) as events, min(date_start) as first_date,
                                max(date_start) as last_date, sum(deaths_best) as best,
                                row_number() over (
                                    partition by viewer
                                    order by count(*) desc, max(date_start) desc, opponent) as place
                            from (
                                select distinct me.actor_id as viewer, other.actor_id as opponent, e.id, e.date_start,
                                    e.deaths_best
                                from participation me
                                join participation other on other.event_id = me.event_id
                                join event e on e.id = me.event_id
                                where me.actor_id = any(?)
                                  and other.actor_id <> me.actor_id
                                  and me.role <> 'PRESENT'
                                  and other.role <> 'PRESENT'
                                  and (me.side <> other.side
                                    or (me.side is null or other.side is null)
                                      and (me.role = 'PERPETRATOR' and other.role = 'TARGET'
                                        or me.role = 'TARGET' and other.role = 'PERPETRATOR'))) met
                            group by viewer, opponent) ranked
                        join actor a on a.id = ranked.opponent
                        where ranked.place <= ?
                        order by ranked.viewer, ranked.place""", actors, most));
        rows.forEach(row -> opponents
                .computeIfAbsent(row.get("viewer", Long.class), viewer -> new ArrayList<>())
                .add(read(row)));
        return opponents;
    }

    private static ActorOpponent read(Tuple row) {
        Long best = row.get("best", Long.class);
        return new ActorOpponent(
                row.get("actor", Actor.class),
                row.get("events", Integer.class),
                row.get("first_date", LocalDate.class),
                row.get("last_date", LocalDate.class),
                best == null ? null : Math.toIntExact(best));
    }
}
