package org.casus.event.likeness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.casus.dataset.record.PrioGrid;
import org.casus.event.Likeness;

/**
 * Compares events as they pass by in the order of their first days: each with those of other datasets that lie near it
 * in time and place, and with no other. So its work grows with the events, not with their square, and it holds no more
 * events than happened within some weeks.
 */
final class Neighbours {

    /** In days. What is said to have happened within so long a time cannot be told to be one thing or another. */
    static final int LONGEST = 31;

    /** A pair is left out where one of its events has another that is better by more than this. */
    private static final double MARGIN = 0.05;

    /** In kilometres: the height of a cell of half a degree, and its width at the equator. */
    private static final double CELL = 55.6;

    /** Two events by their ids, the lesser one first. */
    record Ids(long one, long other) {
        static Ids of(long one, long other) {
            return new Ids(Math.min(one, other), Math.max(one, other));
        }
    }

    private final Comparison comparison = new Comparison();
    private final Map<Integer, Map<Long, List<ComparedEvent>>> cells = new HashMap<>();
    private final Set<Ids> refused;
    private final Long dataset;
    private final double least;
    private final Consumer<Pair> found;
    private int today = Integer.MIN_VALUE;

    /**
     * @param refused pairs that somebody has said are not the same
     * @param dataset one of the two events is of this one; null for all
     * @param least the least score
     * @param found takes each pair when it is certain that no better one will follow
     */
    Neighbours(Set<Ids> refused, Long dataset, double least, Consumer<Pair> found) {
        this.refused = refused;
        this.dataset = dataset;
        this.least = least;
        this.found = found;
    }

    /** The next event, by first day. */
    void pass(ComparedEvent event) {
        if (event.end - event.start >= LONGEST) {
            return;
        }
        today = event.start;
        int row = PrioGrid.row(event.latitude);
        int column = PrioGrid.column(event.longitude);
        int width = width(event.latitude);
        for (int near = row - 1; near <= row + 1; near++) {
            for (int i = -width; i <= width; i++) {
                compare(event, cells.get(cell(near, column + i)));
            }
        }
        cells.computeIfAbsent(cell(row, column), any -> new HashMap<>())
                .computeIfAbsent(event.dataset, any -> new ArrayList<>())
                .add(event);
    }

    private static int cell(int row, int column) {
        return row * PrioGrid.COLUMNS + Math.floorMod(column, PrioGrid.COLUMNS);
    }

    /** How many cells to either side may hold places within reach; cells grow narrow towards the poles. */
    private static int width(double latitude) {
        double nearerToThePole = Math.min(90, Math.abs(latitude) + Comparison.FARTHEST_KM / CELL);
        return (int) Math.min(
                PrioGrid.COLUMNS / 2 - 1,
                Math.ceil(Comparison.FARTHEST_KM / (CELL * Math.cos(Math.toRadians(nearerToThePole)))));
    }

    private void compare(ComparedEvent event, Map<Long, List<ComparedEvent>> near) {
        if (near == null) {
            return;
        }
        near.forEach((of, events) -> {
            boolean wanted = of != event.dataset && (dataset == null || dataset == event.dataset || dataset.equals(of));
            for (ComparedEvent other : wanted ? events : List.<ComparedEvent>of()) {
                Likeness likeness = isPast(other) ? null : comparison.likeness(event, other);
                if (likeness != null && likeness.score() >= least && !refused.contains(Ids.of(event.id, other.id))) {
                    Pair pair = Pair.of(event, other, likeness);
                    event.add(pair);
                    other.add(pair);
                }
            }
        });
    }

    private boolean isPast(ComparedEvent event) {
        return event.end + Comparison.FARTHEST_DAYS < today;
    }

    /** Lets go of the events that are past, and gives the pairs of which both are. */
    void sweep() {
        List<ComparedEvent> past = new ArrayList<>();
        for (Iterator<Map<Long, List<ComparedEvent>>> all = cells.values().iterator(); all.hasNext(); ) {
            Map<Long, List<ComparedEvent>> cell = all.next();
            cell.values().forEach(events -> {
                events.stream().filter(this::isPast).forEach(past::add);
                events.removeIf(this::isPast);
            });
            cell.values().removeIf(List::isEmpty);
            if (cell.isEmpty()) {
                all.remove();
            }
        }
        for (ComparedEvent event : past) {
            event.passed = true;
            for (Pair pair : event.pairs()) {
                // Both have it or the one that has dropped it does not prefer it; the later one of the two gives it.
                ComparedEvent other = pair.with(event);
                if (other.passed && event.prefers(pair, MARGIN) && other.prefers(pair, MARGIN)) {
                    found.accept(pair);
                }
            }
        }
    }

    /** No further event comes. */
    void end() {
        today = Integer.MAX_VALUE;
        sweep();
    }
}
