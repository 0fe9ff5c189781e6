package org.casus.dataset.population;

import java.time.LocalDate;
import java.util.List;
import org.casus.dataset.record.SourceRecord;
import org.casus.dataset.record.StatisticRecord;

/** The figure that a table of population gives for a country and a year. */
final class Inhabitants {

    /** What the figure is called, and where its ref begins, by which rates find it. */
    private static final String INDICATOR = "POPULATION";

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private Inhabitants() {}

    static boolean isYear(long year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /**
     * @param format the id of the table's format
     * @param country an alpha-3 code
     */
    static StatisticRecord of(long row, String format, String country, int year, long people, SourceRecord speaker) {
        return new StatisticRecord(
                row,
                "population:" + format + "/" + country + "/" + year,
                INDICATOR,
                "PERSON",
                people,
                people,
                people,
                List.of(country),
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                null,
                null,
                speaker);
    }
}
