package org.casus.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps the rows of the top combinations of keys and sums the rest, bucket by bucket. Where time is all that is grouped
 * by, the buckets themselves are ranked, and the rest is one row without a bucket.
 */
final class Top {

    private Top() {}

    static List<Cell> of(int count, List<Cell> cells, Comparator<Cell> order) {
        boolean keyed =
                cells.stream().anyMatch(cell -> !cell.combination().keys().isEmpty());
        return keyed ? ofCombinations(count, cells, order) : ofBuckets(count, cells, order);
    }

    private static List<Cell> ofCombinations(int count, List<Cell> cells, Comparator<Cell> order) {
        Map<Combination, FigureSum> sums = new HashMap<>();
        for (Cell cell : cells) {
            sums.computeIfAbsent(cell.combination(), any -> new FigureSum()).add(cell.tally());
        }
        Set<Combination> top = new HashSet<>();
        sums.entrySet().stream()
                .map(sum -> new Cell(sum.getKey(), null, sum.getValue(), null))
                .sorted(order)
                .limit(count)
                .forEach(cell -> top.add(cell.combination()));
        List<Cell> kept = new ArrayList<>();
        Series rest = new Series();
        boolean timed = false;
        for (Cell cell : cells) {
            if (top.contains(cell.combination())) {
                kept.add(cell);
            } else {
                timed = cell.bucket() != null;
                rest.add(timed ? cell.bucket() : Series.TIMELESS, cell.tally());
            }
        }
        Combination other = Combination.ofTheRest(
                cells.isEmpty() ? 0 : cells.getFirst().combination().keys().size());
        for (Map.Entry<Integer, FigureSum> bucket : rest.buckets().entrySet()) {
            kept.add(new Cell(other, timed ? bucket.getKey() : null, bucket.getValue(), timed ? rest : null));
        }
        return kept;
    }

    private static List<Cell> ofBuckets(int count, List<Cell> cells, Comparator<Cell> order) {
        List<Cell> ranked = new ArrayList<>(cells);
        ranked.sort(order);
        if (ranked.size() <= count) {
            return ranked;
        }
        FigureSum rest = new FigureSum();
        ranked.subList(count, ranked.size()).forEach(cell -> rest.add(cell.tally()));
        List<Cell> kept = new ArrayList<>(ranked.subList(0, count));
        kept.add(new Cell(Combination.ofTheRest(0), null, rest, null));
        return kept;
    }
}
