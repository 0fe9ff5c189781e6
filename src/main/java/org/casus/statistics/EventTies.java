package org.casus.statistics;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/**
 * Which events are parts of another, and which are the same in several datasets. Events that are the same, directly or
 * by way of others, stand for one, which is a part of whatever any of them is a part of.
 */
final class EventTies {

    private static final Fragment TIES = Fragment.of("""
            select event_id, other_id, kind
            from event_link
            where kind in ('PART_OF', 'SAME_AS')
            """);

    /** A tie as it is stored. */
    record Tie(long event, long other, boolean same) {}

    /**
     * A tied event that a filter lets through.
     *
     * @param counted whether it has a toll
     * @param rank the place of its dataset in the order in which one of several that are the same is chosen
     * @param dataset the dataset's ref
     * @param ref the event's
     */
    record TiedMember(boolean counted, int rank, String dataset, String ref) {}

    private static final Comparator<TiedMember> FIRST = Comparator.comparingInt(TiedMember::rank)
            .thenComparing(TiedMember::dataset)
            .thenComparing(TiedMember::ref);

    /** From an event that is the same as others to the one that stands for all of them. */
    private final Map<Long, Long> same = new HashMap<>();

    /** From those who stand for events to those that they are parts of. */
    private final Map<Long, Set<Long>> wholes = new HashMap<>();

    private final Map<Long, Set<Long>> above = new HashMap<>();

    private final Set<Long> events = new HashSet<>();

    EventTies(List<Tie> ties) {
        for (Tie tie : ties) {
            events.add(tie.event);
            events.add(tie.other);
            if (tie.same) {
                Long one = root(tie.event);
                Long other = root(tie.other);
                if (!one.equals(other)) {
                    same.put(one, other);
                }
            }
        }
        List.copyOf(same.keySet()).forEach(this::root);
        for (Tie tie : ties) {
            if (!tie.same) {
                wholes.computeIfAbsent(of(tie.event), any -> new HashSet<>()).add(of(tie.other));
            }
        }
        wholes.keySet().forEach(part -> above.put(part, reached(part)));
    }

    static EventTies load(Reader reader) {
        return new EventTies(reader.rows(
                TIES,
                row -> new Tie(row.getLong(1), row.getLong(2), row.getString(3).equals("SAME_AS"))));
    }

    /** All events that have such a tie. */
    Set<Long> events() {
        return events;
    }

    /**
     * Those of the events that are not to be counted, and why.
     *
     * @param present the tied events that the filter lets through
     */
    Map<Long, LeftOutAs> leftOut(Map<Long, TiedMember> present, StatisticsCount count) {
        Set<Long> counted = new HashSet<>();
        present.forEach((event, member) -> {
            if (member.counted) {
                counted.add(of(event));
            }
        });
        Set<Long> replaced = new HashSet<>();
        for (Long event : present.keySet()) {
            Long one = of(event);
            for (Long whole : wholesOf(one)) {
                if (count == StatisticsCount.PARTS) {
                    replaced.add(whole);
                } else if (counted.contains(whole)) {
                    replaced.add(one);
                }
            }
        }
        Map<Long, LeftOutAs> leftOut = new HashMap<>();
        Map<Long, Long> chosen = new HashMap<>();
        present.forEach((event, member) -> {
            Long one = of(event);
            if (replaced.contains(one)) {
                leftOut.put(event, count == StatisticsCount.PARTS ? LeftOutAs.WHOLE : LeftOutAs.PART);
                return;
            }
            Long before = chosen.get(one);
            if (before == null) {
                chosen.put(one, event);
            } else if (FIRST.compare(member, present.get(before)) < 0) {
                chosen.put(one, event);
                leftOut.put(before, LeftOutAs.SAME);
            } else {
                leftOut.put(event, LeftOutAs.SAME);
            }
        });
        return leftOut;
    }

    /** The one that stands for an event, to which it points from then on. */
    private Long root(Long event) {
        Long one = event;
        for (Long next = same.get(one); next != null; next = same.get(one)) {
            one = next;
        }
        if (!one.equals(event)) {
            same.put(event, one);
        }
        return one;
    }

    private Long of(Long event) {
        return same.getOrDefault(event, event);
    }

    /** What it is a part of, however far up. What goes round in a circle is a part of nothing in it. */
    private Set<Long> wholesOf(Long part) {
        Set<Long> all = new HashSet<>(above.getOrDefault(part, Set.of()));
        all.removeIf(whole -> above.getOrDefault(whole, Set.of()).contains(part));
        return all;
    }

    private Set<Long> reached(Long part) {
        Set<Long> seen = new HashSet<>();
        Deque<Long> next = new ArrayDeque<>(wholes.get(part));
        while (!next.isEmpty()) {
            Long whole = next.poll();
            if (seen.add(whole)) {
                next.addAll(wholes.getOrDefault(whole, Set.of()));
            }
        }
        return seen;
    }
}
