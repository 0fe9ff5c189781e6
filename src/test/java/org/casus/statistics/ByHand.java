package org.casus.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.dataset.record.Region;

/** The same figures, computed the long way: event by event and day by day, with none of the code under test. */
final class ByHand {

    /** The relations of {@link Sample}, by the number of the actor. */
    private static final Map<Long, Set<Long>> PARENTS =
            Map.of(2L, Set.of(1L), 3L, Set.of(1L), 4L, Set.of(2L), 5L, Set.of(6L), 6L, Set.of(7L), 7L, Set.of(5L));

    private ByHand() {}

    /**
     * Events, low, best, high and civilians by keys, with fractions of persons where tolls are spread; a bound that an
     * event lacks is none of the sum.
     */
    static Map<List<Object>, double[]> figures(
            Collection<Sample.Event> events, List<StatisticsDimension> groupBy, boolean proRata, boolean rolledUp) {
        Map<List<Object>, double[]> figures = new HashMap<>();
        for (Sample.Event event : events) {
            long days = event.end().toEpochDay() - event.start().toEpochDay() + 1;
            for (LocalDate day = event.start(); !day.isAfter(event.end()); day = day.plusDays(1)) {
                boolean first = day.equals(event.start());
                double part = proRata ? 1.0 / days : first ? 1 : 0;
                if (part > 0) {
                    for (List<Object> keys : keys(event, groupBy, day, rolledUp)) {
                        double[] row = figures.computeIfAbsent(keys, any -> new double[5]);
                        row[0] += first ? 1 : 0;
                        row[1] += part * bound(event.low(), event);
                        row[2] += part * known(event.best() == null ? event.low() : event.best());
                        row[3] += part * bound(event.high(), event);
                        row[4] += part * known(event.civilians());
                    }
                }
            }
        }
        return figures;
    }

    /** NaN, which makes every sum NaN, where people were counted without this bound. */
    private static double bound(Integer bound, Sample.Event event) {
        boolean counted = event.low() != null || event.best() != null || event.high() != null;
        return bound == null && counted ? Double.NaN : known(bound);
    }

    private static int known(Integer figure) {
        return figure == null ? 0 : figure;
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
