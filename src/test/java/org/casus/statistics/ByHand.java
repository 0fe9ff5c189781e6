package org.casus.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casus.dataset.record.Region;

/** The same figures, computed the long way: event by event and day by day, with none of the code under test. */
final class ByHand {

    /** The relations of {@link Sample}, by the number of the actor. */
    private static final Map<Long, Set<Long>> PARENTS =
            Map.of(2L, Set.of(1L), 3L, Set.of(1L), 4L, Set.of(2L), 5L, Set.of(6L), 6L, Set.of(7L), 7L, Set.of(5L));

    private ByHand() {}

    /** Figures that are being summed: what nobody counted is not there. */
    private static final class Sums {

        private final double[] sums = new double[7];
        private final boolean[] known = {true, false, false, false, false, false, true};
        private boolean withoutLow;
        private boolean withoutHigh;

        void add(int figure, Integer counted, double part) {
            if (counted != null) {
                sums[figure] += part * counted;
                known[figure] = true;
            }
        }

        double[] figures() {
            known[1] &= !withoutLow;
            known[3] &= !withoutHigh;
            return IntStream.range(0, sums.length)
                    .mapToDouble(figure -> known[figure] ? sums[figure] : Double.NaN)
                    .toArray();
        }
    }

    /**
     * Events, low, best, high, civilians, unknown and events without a toll by keys, with fractions of persons where
     * tolls are spread; NaN is unknown. A bound that an event with a toll lacks is none of the sum.
     */
    static Map<List<Object>, double[]> figures(
            Collection<Sample.Event> events, List<StatisticsDimension> groupBy, boolean proRata, boolean rolledUp) {
        Map<List<Object>, Sums> all = new HashMap<>();
        for (Sample.Event event : events) {
            long days = event.end().toEpochDay() - event.start().toEpochDay() + 1;
            for (LocalDate day = event.start(); !day.isAfter(event.end()); day = day.plusDays(1)) {
                boolean first = day.equals(event.start());
                double part = proRata ? 1.0 / days : first ? 1 : 0;
                if (part > 0) {
                    for (List<Object> keys : keys(event, groupBy, day, rolledUp)) {
                        Sums row = all.computeIfAbsent(keys, any -> new Sums());
                        row.add(0, first ? 1 : 0, 1);
                        row.add(1, event.low(), part);
                        row.add(2, event.best() == null ? event.low() : event.best(), part);
                        row.add(3, event.high(), part);
                        row.add(4, event.civilians(), part);
                        row.add(5, event.unknown(), part);
                        row.add(6, first && !event.counted() ? 1 : 0, 1);
                        row.withoutLow |= event.low() == null && event.counted();
                        row.withoutHigh |= event.high() == null && event.counted();
                    }
                }
            }
        }
        Map<List<Object>, double[]> figures = new HashMap<>();
        all.forEach((keys, row) -> figures.put(keys, row.figures()));
        return figures;
    }

    /**
     * Those of the events that count, each killing once: the wholes, or the parts; of those that are the same, that of
     * dataset 2, and of one dataset, that of the first ref.
     */
    static List<Sample.Event> counted(List<Sample.Event> events, List<Sample.Tie> ties, boolean parts) {
        Map<Long, Sample.Event> there = new HashMap<>();
        events.forEach(event -> there.put(event.id(), event));
        Map<Long, Set<Long>> same = same(ties);
        Map<Long, Set<Long>> wholes = new HashMap<>();
        same.keySet().forEach(event -> wholes.put(event, wholes(event, ties, same)));
        return events.stream()
                .filter(event -> {
                    Set<Long> alike = same.getOrDefault(event.id(), Set.of(event.id()));
                    boolean replaced = parts
                            ? there.keySet().stream()
                                    .anyMatch(part ->
                                            wholes.getOrDefault(part, Set.of()).contains(event.id()))
                            : wholes.getOrDefault(event.id(), Set.of()).stream()
                                    .anyMatch(whole -> there.containsKey(whole)
                                            && there.get(whole).counted());
                    boolean first = alike.stream()
                            .map(there::get)
                            .filter(Objects::nonNull)
                            .min(Comparator.comparing(Sample.Event::dataset)
                                    .reversed()
                                    .thenComparing(Sample.Event::id))
                            .orElseThrow()
                            .equals(event);
                    return !replaced && first;
                })
                .toList();
    }

    /** From each tied event to all that are the same, itself among them. */
    private static Map<Long, Set<Long>> same(List<Sample.Tie> ties) {
        Map<Long, Set<Long>> same = new HashMap<>();
        ties.forEach(tie -> Stream.of(tie.event().id(), tie.other().id())
                .forEach(event -> same.put(event, new HashSet<>(Set.of(event)))));
        boolean more = true;
        while (more) {
            more = false;
            for (Sample.Tie tie : ties) {
                if (tie.same()
                        && !same.get(tie.event().id()).contains(tie.other().id())) {
                    Set<Long> both = new HashSet<>(same.get(tie.event().id()));
                    both.addAll(same.get(tie.other().id()));
                    both.forEach(event -> same.put(event, both));
                    more = true;
                }
            }
        }
        return same;
    }

    /** Everything that an event is a part of, but for what is a part of it as well. */
    private static Set<Long> wholes(long event, List<Sample.Tie> ties, Map<Long, Set<Long>> same) {
        Set<Long> all = climbed(event, ties, same);
        all.removeIf(whole -> climbed(whole, ties, same).contains(event));
        return all;
    }

    private static Set<Long> climbed(long event, List<Sample.Tie> ties, Map<Long, Set<Long>> same) {
        Set<Long> all = new HashSet<>();
        Set<Long> next = same.get(event);
        while (!next.isEmpty()) {
            Set<Long> wholes = new HashSet<>();
            for (Sample.Tie tie : ties) {
                if (!tie.same() && next.contains(tie.event().id())) {
                    wholes.addAll(same.get(tie.other().id()));
                }
            }
            wholes.removeAll(all);
            all.addAll(wholes);
            next = wholes;
        }
        return all;
    }

    private static List<List<Object>> keys(
            Sample.Event event, List<StatisticsDimension> groupBy, LocalDate day, boolean rolledUp) {
        List<List<Object>> all = List.of(List.of());
        for (StatisticsDimension dimension : groupBy) {
            List<List<Object>> longer = new ArrayList<>();
            for (List<Object> one : all) {
                for (Object key : keys(event, dimension, day, rolledUp)) {
                    List<Object> next = new ArrayList<>(one);
                    next.add(key);
                    longer.add(next);
                }
            }
            all = longer;
        }
        return all;
    }

    private static Collection<?> keys(
            Sample.Event event, StatisticsDimension dimension, LocalDate day, boolean rolledUp) {
        return switch (dimension) {
            case COUNTRY -> one(event.country());
            case REGION -> one(event.country() == null ? null : region(event.country()));
            case ADMIN1 -> one(event.admin1() == null ? null : Arrays.asList(event.country(), event.admin1()));
            case PRIO_GRID -> one(event.grid());
            case YEAR -> one("" + day.getYear());
            case QUARTER -> one(day.format(DateTimeFormatter.ofPattern("yyyy-'Q'Q")));
            case MONTH -> one(YearMonth.from(day).toString());
            case WEEK -> one(day.format(DateTimeFormatter.ISO_WEEK_DATE).substring(0, 8));
            case DAY -> one(day.toString());
            case TYPE_OF_VIOLENCE -> one(event.type());
            case ACTOR -> several(rolledUp ? above(event.actors()) : event.actors());
            case DYAD -> one(event.dyad());
            case CONFLICT -> one(event.conflict());
            case DATASET -> one(event.dataset());
            case SOURCE -> several(event.sources());
            case DATE_PRECISION -> one(event.datePrecision());
            case PLACE_PRECISION -> one(event.placePrecision());
        };
    }

    static Set<Long> above(Set<Long> actors) {
        Set<Long> all = new HashSet<>(actors);
        boolean more = true;
        while (more) {
            Set<Long> next = new HashSet<>();
            for (Long actor : all) {
                for (Long parent : PARENTS.getOrDefault(actor - Sample.FIRST_ACTOR + 1, Set.of())) {
                    next.add(parent + Sample.FIRST_ACTOR - 1);
                }
            }
            more = all.addAll(next);
        }
        return all;
    }

    static Region region(long country) {
        return switch ((int) country) {
            case 760, 368 -> Region.MIDDLE_EAST;
            case 484 -> Region.AMERICAS;
            default -> Region.ASIA;
        };
    }

    private static List<?> one(Object key) {
        return Collections.singletonList(key);
    }

    private static Collection<?> several(Set<Long> keys) {
        return keys.isEmpty() ? one(null) : keys;
    }
}
