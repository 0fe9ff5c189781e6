package org.casus.statistics;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.dataset.record.Region;
import org.casus.statistics.memory.EventColumnStore;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/**
 * The days that datasets cover: from the first to the last event that a dataset has of a country. Between them, a time
 * without events is one in which nothing happened; beyond them, nobody here was looking.
 */
public final class CoveredDays {

    private static final Fragment DAYS = Fragment.of("""
            select r.dataset_id, e.country_id, min(e.date_start), max(e.date_start)
            from event e
            join release r on r.id = e.release_id
            group by r.dataset_id, e.country_id
            """);

    private static final Fragment MONTHS = Fragment.of("""
            select s.dataset_id, nullif(s.country_id, 0), min(s.month_no), max(s.month_no)
            from event_summary s
            group by s.dataset_id, s.country_id
            """);

    private record Covered(Long dataset, Long country, Days days) {}

    private final List<Covered> all;

    private CoveredDays(List<Covered> all) {
        this.all = all;
    }

    /** To the day, by the events. */
    static CoveredDays load(Reader reader) {
        return new CoveredDays(reader.rows(
                DAYS,
                row -> new Covered(
                        row.getLong(1),
                        row.getObject(2, Long.class),
                        new Days(row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class)))));
    }

    /** In whole months, by the summary: enough for times that are no shorter. */
    static CoveredDays loadMonths(Reader reader) {
        return new CoveredDays(reader.rows(
                MONTHS,
                row -> new Covered(
                        row.getLong(1),
                        row.getObject(2, Long.class),
                        new Days(TimeUnit.MONTH.first(row.getInt(3)), TimeUnit.MONTH.last(row.getInt(4))))));
    }

    /** To the day, by the events in memory. */
    static CoveredDays of(EventColumnStore table) {
        Map<Long, int[]> days = new HashMap<>();
        table.each(row -> true, row -> {
            int start = table.start(row);
            int[] some = days.computeIfAbsent(
                    (long) table.release(row) << Integer.SIZE | table.country(row), any -> new int[] {start, start});
            some[0] = Math.min(some[0], start);
            some[1] = Math.max(some[1], start);
        });
        var of = table.dictionary();
        return new CoveredDays(days.entrySet().stream()
                .map(some -> new Covered(
                        of.releases()
                                .value((int) (some.getKey() >> Integer.SIZE))
                                .dataset(),
                        of.countries().value(some.getKey().intValue()),
                        new Days(LocalDate.ofEpochDay(some.getValue()[0]), LocalDate.ofEpochDay(some.getValue()[1]))))
                .toList());
    }

    /** From one day to another. */
    public record Days(LocalDate first, LocalDate last) {

        private Days with(Days other) {
            return new Days(
                    first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
        }

        /** Whether they reach into others. */
        public boolean reach(LocalDate from, LocalDate to) {
            return !first.isAfter(to) && !last.isBefore(from);
        }
    }

    /**
     * What datasets cover.
     *
     * @param datasets their keys, or null for all
     * @param countries of which countries, by their keys, or null for all
     * @return one stretch of days a dataset
     */
    public List<Days> of(Set<Long> datasets, Set<Long> countries) {
        Map<Long, Days> days = new HashMap<>();
        Set<Long> where = countries == null ? null : new HashSet<>(countries); // which may be asked for null
        for (Covered covered : all) {
            if ((datasets == null || datasets.contains(covered.dataset))
                    && (where == null || where.contains(covered.country))) {
                days.merge(covered.dataset, covered.days, Days::with);
            }
        }
        return List.copyOf(days.values());
    }

    /** What covers the gaps in the rows of some keys: the rows' own country and dataset where they have them. */
    List<Days> of(Question question, DimensionLookup known, Long parent, Combination combination) {
        Set<Long> countries = question.gaps().countries();
        Set<Long> datasets = question.gaps().datasets();
        if (question.isFor(StatisticsDimension.COUNTRY)) {
            countries = Collections.singleton(parent);
        }
        if (question.isFor(StatisticsDimension.DATASET)) {
            datasets = Collections.singleton(parent);
        }
        for (int i = 0; i < question.keys().size() && !combination.other(); i++) {
            Object key = combination.keys().get(i);
            switch (question.keys().get(i)) {
                case COUNTRY -> countries = Collections.singleton((Long) key);
                case ADMIN1 -> {
                    if (key instanceof Admin1 level) {
                        countries = Collections.singleton(level.country());
                    }
                }
                case REGION -> countries = inRegion(known, (Region) key, countries);
                case DATASET -> datasets = Collections.singleton((Long) key);
                default -> {
                    // other keys say nothing of where somebody looked
                }
            }
        }
        return of(datasets, countries);
    }

    private static Set<Long> inRegion(DimensionLookup known, Region region, Set<Long> countries) {
        return region == null
                ? Collections.singleton(null)
                : known.countries().values().stream()
                        .filter(country -> country.region() == region)
                        .map(DimensionLookup.KnownCountry::id)
                        .filter(country -> countries == null || countries.contains(country))
                        .collect(Collectors.toSet());
    }
}
