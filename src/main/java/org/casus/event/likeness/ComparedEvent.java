package org.casus.event.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casus.dataset.record.DatePrecision;
import org.casus.dataset.record.PlacePrecision;
import org.casus.dataset.record.Toll;

/** What is compared of an event, and the best pairs that it is in so far. */
final class ComparedEvent {

    /** An event of one dataset may stand for a few of another, as where those split a day of fighting; not for many. */
    private static final int MOST = 3;

    private static final Comparator<Pair> BEST_FIRST = Comparator.comparingDouble(Pair::score)
            .reversed()
            .thenComparing(pair -> pair.one().ref)
            .thenComparing(pair -> pair.other().ref);

    final long id;
    final String ref;
    final long dataset;

    /** First and last day, counted from 1970. */
    final int start;

    final int end;
    final DatePrecision datePrecision;
    final double latitude;
    final double longitude;
    final PlacePrecision placePrecision;

    /** low, best, high; best null where nobody counted. */
    final Toll toll;

    /** Who took part; associated and present ones left out. */
    final List<ComparedActor> actors = new ArrayList<>();

    private final Map<Long, List<Pair>> pairs = new HashMap<>(2);

    /** Whether all events that may be the same were compared with it. */
    boolean passed;

    ComparedEvent(
            long id,
            String ref,
            long dataset,
            int start,
            int end,
            DatePrecision datePrecision,
            double latitude,
            double longitude,
            PlacePrecision placePrecision,
            Toll toll) {
        this.id = id;
        this.ref = ref;
        this.dataset = dataset;
        this.start = start;
        this.end = end;
        this.datePrecision = datePrecision;
        this.latitude = latitude;
        this.longitude = longitude;
        this.placePrecision = placePrecision;
        this.toll = toll;
    }

    /** Takes a pair that it is in, unless it is in better ones with events of that dataset. */
    void add(Pair pair) {
        List<Pair> best = pairs.computeIfAbsent(pair.with(this).dataset, any -> new ArrayList<>(MOST + 1));
        best.add(pair);
        best.sort(BEST_FIRST);
        if (best.size() > MOST) {
            best.removeLast();
        }
    }

    /** All the pairs that it has kept. */
    List<Pair> pairs() {
        return pairs.values().stream().flatMap(List::stream).toList();
    }

    /** Whether the pair is one of its best, and no other is better by more than the margin. */
    boolean prefers(Pair pair, double margin) {
        List<Pair> best = pairs.getOrDefault(pair.with(this).dataset, List.of());
        return best.contains(pair) && best.getFirst().score() - pair.score() <= margin;
    }
}
