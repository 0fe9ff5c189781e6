package org.casus.actor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.casus.graphql.engine.BatchLoader;
import org.casus.graphql.engine.GraphQLRequest;
import org.casus.statistics.memory.CastTallies;
import org.casus.statistics.memory.EventColumnStore;
import org.casus.statistics.memory.EventMemory;
import org.casus.statistics.memory.ParticipantSet;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/** In how many events actors took part: of the events in memory, or else of the database. */
@ApplicationScoped
class EventCounts {

    private final EventMemory memory;
    private final BatchLoader<Long, Integer> counts = new BatchLoader<>("actor.eventCount", 0, this::load);

    EventCounts(EventMemory memory) {
        this.memory = memory;
    }

    /** In how many events the actor took part. */
    CompletionStage<Integer> of(Actor actor) {
        return GraphQLRequest.load(counts, actor.key);
    }

    private Map<Long, Integer> load(Reader reader, List<Long> actors) {
        Optional<EventColumnStore> table = memory.table(reader);
        return table.isPresent() ? inMemory(table.get(), actors) : inDatabase(reader, actors);
    }

    static Map<Long, Integer> inMemory(EventColumnStore table, List<Long> actors) {
        var casts = table.dictionary().casts();
        Map<Long, BitSet> casted = new HashMap<>();
        BitSet all = new BitSet();
        for (Long actor : actors) {
            BitSet own = casts.of((ParticipantSet cast) -> cast.has(actor, null));
            casted.put(actor, own);
            all.or(own);
        }
        CastTallies tallies = CastTallies.of(table, all);
        Map<Long, Integer> counts = new HashMap<>();
        casted.forEach((actor, own) ->
                counts.put(actor, own.stream().map(tallies::events).sum()));
        return counts;
    }

    static Map<Long, Integer> inDatabase(Reader reader, List<Long> actors) {
        Map<Long, Integer> counts = new HashMap<>();
        reader.rows(Fragment.of("""
                        select actor_id, count(distinct event_id)
                        from participation
                        where actor_id = any(?)
                        group by actor_id""", actors), row -> counts.put(row.getLong(1), row.getInt(2)));
        return counts;
    }
}
