package org.casus.statistics;

import java.util.Set;
import org.casus.dataset.record.Region;
import org.casus.dataset.record.TypeOfViolence;

/**
 * What a filter chooses, where it is simple enough to be asked of {@code event_summary} instead of the events. It must
 * choose the same events as the question's condition does.
 *
 * @param countryIds the countries, or null for any and none
 * @param regions the regions, or null for any and none
 * @param types the types of violence, or null for any and none
 * @param datasetIds the datasets, or null for any
 * @param monthFrom the first month that an event may start in, as {@code year * 12 + month - 1}, or null
 * @param monthTo the last such month, or null
 */
public record Slice(
        Set<Long> countryIds,
        Set<Region> regions,
        Set<TypeOfViolence> types,
        Set<Long> datasetIds,
        Integer monthFrom,
        Integer monthTo) {

    /** Every event. */
    public static final Slice ALL = new Slice(null, null, null, null, null, null);
}
