package org.casus.event.likeness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casus.event.EventLink;
import org.casus.event.LinkKind;
import org.casus.event.likeness.Neighbours.Ids;
import org.casus.store.Reader;

/** What is stored of pairs of events. */
final class StoredTies {

    private final Map<Ids, List<EventLink>> ties = new HashMap<>();

    /** Reads the ties between these pairs. */
    StoredTies(Reader reader, Collection<Pair> pairs) {
        List<Long> ends = pairs.stream()
                .flatMap(pair -> List.of(pair.one().id, pair.other().id).stream())
                .distinct()
                .toList();
        EventLink.from(reader, ends)
                .forEach(tie -> ties.computeIfAbsent(Ids.of(tie.eventKey, tie.otherKey), any -> new ArrayList<>())
                        .add(tie));
    }

    /** The proposal of an earlier run; null where there is none. */
    EventLink proposal(Pair pair) {
        return of(pair).stream()
                .filter(tie -> tie.kind == LinkKind.POSSIBLY_SAME && tie.score != null)
                .findFirst()
                .orElse(null);
    }

    /** Whether people have tied the two. */
    boolean isDecided(Pair pair) {
        return proposal(pair) == null && !of(pair).isEmpty();
    }

    private List<EventLink> of(Pair pair) {
        return ties.getOrDefault(Ids.of(pair.one().id, pair.other().id), List.of());
    }
}
