package org.casus.statistics;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The events that a question's filter lets through and that are not counted, as others stand for them.
 *
 * @param of by the parents' keys, or under null where there are none: the events' keys, each with the reason
 */
record LeftOut(Map<Long, Map<Long, LeftOutAs>> of) {

    static final LeftOut NONE = new LeftOut(Map.of());

    /** Those of a parent, or of nobody in particular: null. */
    Map<Long, LeftOutAs> of(Long parent) {
        return of.isEmpty() ? Map.of() : of.getOrDefault(parent, Map.of());
    }

    /** Those that are left out for anybody. */
    Set<Long> events() {
        Set<Long> events = new HashSet<>();
        of.values().forEach(some -> events.addAll(some.keySet()));
        return events;
    }

    /** Decides for each parent on its own: what is there of an event is what that parent's filter lets through. */
    static LeftOut of(EventTies ties, StatisticsCount count, List<Met> met) {
        Map<Long, Map<Long, EventTies.TiedMember>> present = new HashMap<>();
        for (Met one : met) {
            for (Object parent : one.parents) {
                present.computeIfAbsent((Long) parent, any -> new HashMap<>()).put(one.event, one.member);
            }
        }
        Map<Long, Map<Long, LeftOutAs>> leftOut = new HashMap<>();
        present.forEach((parent, members) -> {
            Map<Long, LeftOutAs> some = ties.leftOut(members, count);
            if (!some.isEmpty()) {
                leftOut.put(parent, some);
            }
        });
        return new LeftOut(leftOut);
    }

    /**
     * A tied event that a question's filter lets through.
     *
     * @param parents those of the question's parents that it concerns; null alone where there are none
     */
    record Met(long event, List<?> parents, EventTies.TiedMember member) {}
}
