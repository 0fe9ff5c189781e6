package org.casus.event.filter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.dataset.DatasetRefs;
import org.casus.event.Countries;
import org.casus.statistics.Slice;
import org.casus.store.Reader;

/** Says a filter in the terms of the summary of events, where it is simple enough for that. */
@ApplicationScoped
public class EventSlice {

    private final Countries countries;

    EventSlice(Countries countries) {
        this.countries = countries;
    }

    /** The same events as the filter's; null where it narrows by anything that the summary does not keep. */
    public Slice of(Reader reader, EventFilter filter) {
        if (filter == null) {
            return Slice.ALL;
        }
        if (!simple(filter)) {
            return null;
        }
        LocalDate from = filter.dates == null ? null : filter.dates.from;
        LocalDate to = filter.dates == null ? null : filter.dates.to;
        return new Slice(
                filter.country == null
                        ? null
                        : filter.country.stream()
                                .map(word -> countries.get(word, "filter.country").key)
                                .collect(Collectors.toSet()),
                filter.region == null ? null : Set.copyOf(filter.region),
                filter.typeOfViolence == null ? null : Set.copyOf(filter.typeOfViolence),
                filter.dataset == null
                        ? null
                        : new HashSet<>(DatasetRefs.datasets(reader, filter.dataset, "filter.dataset")),
                from == null ? null : month(from),
                to == null ? null : month(to));
    }

    private static int month(LocalDate day) {
        return day.getYear() * 12 + day.getMonthValue() - 1;
    }

    private static boolean simple(EventFilter filter) {
        return wholeMonths(filter.dates)
                && filter.and == null
                && filter.or == null
                && filter.not == null
                && filter.ref == null
                && filter.text == null
                && filter.admin1 == null
                && filter.box == null
                && filter.near == null
                && filter.prioGrid == null
                && filter.actor == null
                && filter.sideA == null
                && filter.sideB == null
                && filter.sideAKind == null
                && filter.sideBKind == null
                && filter.allActors == null
                && filter.dyad == null
                && filter.conflict == null
                && filter.source == null
                && filter.release == null
                && filter.datePrecision == null
                && filter.placePrecision == null
                && filter.fatalities == null
                && filter.classification == null
                && filter.confirmation == null
                && filter.ongoing == null;
    }

    private static boolean wholeMonths(EventDates dates) {
        return dates == null
                || (dates.match != DateMatch.OVERLAP
                        && (dates.from == null || dates.from.getDayOfMonth() == 1)
                        && (dates.to == null || dates.to.plusDays(1).getDayOfMonth() == 1));
    }
}
