package org.casus.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/** Which actors count as parts of which, and these of others in turn. */
final class Lineage {

    /**
     * How many steps up are followed. Real trees have about four (unit, force, ministry, state); a longer chain is a
     * mistake in the data, and the bound keeps it from gathering half of the actors.
     */
    private static final int MAX_DEPTH = 8;

    /**
     * The dates of a relation are left aside: a splinter's later events count for the group it came from, as those who
     * ask for the roll-up want.
     */
    private static final String RELATIONS = """
            select actor_id, other_id
            from actor_relation
            where kind = any(?)
            """;

    private record Step(long from, long to) {}

    private final Map<Long, List<Long>> parents = new HashMap<>();
    private final Map<Long, List<Long>> known = new HashMap<>();

    static Lineage load(Reader reader, Set<RollUp> parts) {
        Lineage lineage = new Lineage();
        for (Step step : reader.rows(
                Fragment.of(RELATIONS, RollUp.ties(parts)), row -> new Step(row.getLong(1), row.getLong(2)))) {
            lineage.parents.computeIfAbsent(step.from, any -> new ArrayList<>()).add(step.to);
        }
        return lineage;
    }

    /** The actors and everybody above them, each once, whatever circles the relations make. */
    List<Long> above(Collection<Long> actors) {
        Set<Long> all = new LinkedHashSet<>();
        actors.forEach(actor -> all.addAll(known.computeIfAbsent(actor, this::climb)));
        return List.copyOf(all);
    }

    /** The actors and everybody below them. */
    List<Long> below(Collection<Long> actors) {
        Set<Long> all = new LinkedHashSet<>(actors);
        for (Long actor : parents.keySet()) {
            if (above(List.of(actor)).stream().anyMatch(actors::contains)) {
                all.add(actor);
            }
        }
        return List.copyOf(all);
    }

    private List<Long> climb(Long actor) {
        Set<Long> seen = new LinkedHashSet<>(List.of(actor));
        Collection<Long> last = List.of(actor);
        for (int depth = 0; depth < MAX_DEPTH && !last.isEmpty(); depth++) {
            List<Long> next = new ArrayList<>();
            for (Long from : last) {
                for (Long to : parents.getOrDefault(from, List.of())) {
                    if (seen.add(to)) {
                        next.add(to);
                    }
                }
            }
            last = next;
        }
        return List.copyOf(seen);
    }
}
