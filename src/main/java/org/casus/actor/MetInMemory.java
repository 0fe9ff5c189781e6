package org.casus.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.dataset.record.Role;
import org.casus.graphql.node.Records;
import org.casus.statistics.memory.CastTallies;
import org.casus.statistics.memory.EventColumnStore;
import org.casus.statistics.memory.ParticipantSet;
import org.casus.store.Reader;

/**
 * The opponents of actors, by the casts of the events in memory; the same as {@link Opponents} asks of the database.
 */
final class MetInMemory {

    /** What is summed of one opponent. */
    private static final class Met {

        private static final Comparator<Map.Entry<Long, Met>> MOST_FIRST = Comparator.comparingInt(
                        (Map.Entry<Long, Met> met) -> -met.getValue().events)
                .thenComparingInt(met -> -met.getValue().last)
                .thenComparing(Map.Entry::getKey);

        private int events;
        private int first = Integer.MAX_VALUE;
        private int last = Integer.MIN_VALUE;
        private Long best;

        private void add(CastTallies tallies, int cast) {
            events += tallies.events(cast);
            first = Math.min(first, tallies.first(cast));
            last = Math.max(last, tallies.last(cast));
            Long more = tallies.best(cast);
            if (more != null) {
                best = more + (best == null ? 0 : best);
            }
        }
    }

    private MetInMemory() {}

    /** The opponents that each actor met most often, so many at most. */
    static Map<Long, List<ActorOpponent>> of(Reader reader, EventColumnStore table, List<Long> actors, int most) {
        Map<Long, List<Map.Entry<Long, Met>>> ranked = new HashMap<>();
        for (Long actor : actors) {
            ranked.put(
                    actor,
                    met(table, actor).entrySet().stream()
                            .sorted(Met.MOST_FIRST)
                            .limit(most)
                            .toList());
        }
        Set<Long> keys = ranked.values().stream()
                .flatMap(List::stream)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Map<Long, Actor> known = keys.isEmpty()
                ? Map.of()
                : Records.byKeys(reader, Actor.class, keys).stream()
                        .collect(Collectors.toMap(actor -> actor.key, actor -> actor));
        Map<Long, List<ActorOpponent>> opponents = new HashMap<>();
        ranked.forEach((actor, all) -> {
            List<ActorOpponent> own = new ArrayList<>();
            all.forEach(met -> own.add(opponent(known.get(met.getKey()), met.getValue())));
            opponents.put(actor, own);
        });
        return opponents;
    }

    private static Map<Long, Met> met(EventColumnStore table, long actor) {
        var casts = table.dictionary().casts();
        BitSet own = casts.of((ParticipantSet cast) -> cast.has(actor, null));
        CastTallies tallies = CastTallies.of(table, own);
        Map<Long, Met> met = new HashMap<>();
        own.stream()
                .filter(cast -> tallies.events(cast) > 0)
                .forEach(cast -> opponents(casts.value(cast), actor)
                        .forEach(opponent ->
                                met.computeIfAbsent(opponent, any -> new Met()).add(tallies, cast)));
        return met;
    }

    private static Set<Long> opponents(ParticipantSet cast, long actor) {
        return cast.members().stream()
                .filter(other -> other.actor() != actor
                        && cast.members().stream().anyMatch(me -> me.actor() == actor && areOpponents(me, other)))
                .map(ParticipantSet.Participant::actor)
                .collect(Collectors.toSet());
    }

    private static boolean areOpponents(ParticipantSet.Participant me, ParticipantSet.Participant other) {
        if (me.role() == Role.PRESENT || other.role() == Role.PRESENT) {
            return false;
        }
        if (me.side() != null && other.side() != null) {
            return me.side() != other.side();
        }
        return me.role() == Role.PERPETRATOR && other.role() == Role.TARGET
                || me.role() == Role.TARGET && other.role() == Role.PERPETRATOR;
    }

    private static ActorOpponent opponent(Actor actor, Met met) {
        return new ActorOpponent(
                actor,
                met.events,
                LocalDate.ofEpochDay(met.first),
                LocalDate.ofEpochDay(met.last),
                met.best == null ? null : Math.toIntExact(met.best));
    }
}
