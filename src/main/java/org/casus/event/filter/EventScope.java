package org.casus.event.filter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.dataset.DatasetRefs;
import org.casus.event.Countries;
import org.casus.store.Reader;

/** Which countries and datasets a filter names. What it says of them within and, or and not is left aside. */
@ApplicationScoped
public class EventScope {

    private final Countries countries;

    EventScope(Countries countries) {
        this.countries = countries;
    }

    /** The keys of the countries that it names, by themselves or by their regions; null where it names none. */
    public Set<Long> countries(EventFilter filter) {
        if (filter == null || filter.country == null && filter.region == null) {
            return null;
        }
        List<Long> ofRegions = filter.region == null ? null : countries.keysOf(filter.region);
        return filter.country == null
                ? Set.copyOf(ofRegions)
                : filter.country.stream()
                        .map(word -> countries.get(word, "filter.country").key)
                        .filter(key -> ofRegions == null || ofRegions.contains(key))
                        .collect(Collectors.toSet());
    }

    /** The keys of the datasets that it names; null where it names none. */
    public Set<Long> datasets(Reader reader, EventFilter filter) {
        return filter == null || filter.dataset == null
                ? null
                : new HashSet<>(DatasetRefs.datasets(reader, filter.dataset, "filter.dataset"));
    }
}
