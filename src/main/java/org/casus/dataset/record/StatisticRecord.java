package org.casus.dataset.record;

import java.time.LocalDate;
import java.util.List;

/**
 * A figure that a dataset reports, of no single event.
 *
 * @param ref its key
 * @param indicator what is counted, in capitals, such as {@code DEATHS_NON_STATE}
 * @param unit in capitals, such as {@code PERSON}
 * @param low the lowest, or null
 * @param best the best estimate, or null
 * @param high the highest, or null
 * @param countries the alpha-3 codes of the countries that it is about
 * @param from the first day of the period
 * @param to its last day
 * @param conflict the conflict that it is about, or whose dyad; or null
 * @param dyad the dyad that it is about, or null
 * @param speaker whose figure it is
 */
public record StatisticRecord(
        long row,
        String ref,
        String indicator,
        String unit,
        Long low,
        Long best,
        Long high,
        List<String> countries,
        LocalDate from,
        LocalDate to,
        NamedRef conflict,
        DyadRecord dyad,
        SourceRecord speaker)
        implements ImportedRecord {}
