package org.casus.dataset.acled;

import java.util.Locale;
import org.casus.dataset.CsvColumn;

/**
 * The columns of ACLED's exports that are read, named as in the header line. A monadic export has no second actor;
 * older ones lack a few others.
 */
enum AcledColumn implements CsvColumn {
    EVENT_ID_CNTY(true, false),
    EVENT_DATE(true, true),
    TIME_PRECISION(true, true),
    DISORDER_TYPE(false, true),
    EVENT_TYPE(true, true),
    SUB_EVENT_TYPE(true, true),
    ACTOR1(true, true),
    ASSOC_ACTOR_1(false, true),
    INTER1(false, true),
    ACTOR2(false, true),
    ASSOC_ACTOR_2(false, true),
    INTER2(false, true),
    CIVILIAN_TARGETING(false, true),
    ISO(false, true),
    COUNTRY(true, true),
    ADMIN1(false, true),
    ADMIN2(false, true),
    ADMIN3(false, true),
    LOCATION(true, true),
    LATITUDE(true, true),
    LONGITUDE(true, true),
    GEO_PRECISION(true, true),
    SOURCE(false, true),
    NOTES(false, false),
    FATALITIES(true, true),
    TAGS(false, true);

    private final String header = name().toLowerCase(Locale.ROOT);
    private final boolean required;
    private final boolean repeats;

    AcledColumn(boolean required, boolean repeats) {
        this.required = required;
        this.repeats = repeats;
    }

    @Override
    public String header() {
        return header;
    }

    @Override
    public boolean required() {
        return required;
    }

    @Override
    public boolean repeats() {
        return repeats;
    }
}
