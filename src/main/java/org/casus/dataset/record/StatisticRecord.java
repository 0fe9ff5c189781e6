package org.casus.dataset.record;

import java.time.LocalDate;

/**
 * A figure that a dataset reports, of no single event.
 *
 * @param ref its key
 * @param indicator what is counted, in capitals, such as {@code DEATHS_NON_STATE}
 * @param unit in capitals, such as {@code PERSON}
 * @param low the lowest, or null
 * @param best the best estimate, or null
 * @param high the highest, or null
 * @param country the alpha-3 code of the country that it is about, or null
 * @param from the first day of the period
 * @param to its last day
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
        String country,
        LocalDate from,
        LocalDate to,
        SourceRecord speaker)
        implements ImportedRecord {}
