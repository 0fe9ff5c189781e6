package org.casus.dataset.ucdp;

import java.util.Locale;
import org.casus.dataset.CsvColumn;

/**
 * The columns of UCDP GED that are read, named as in the header line. Every release from 17.1 on has them, among 41 to
 * 49 columns in an order that changes; those that are not required have been left out of some exports and are only
 * missed.
 *
 * <p>{@code conflict_dset_id} and its like are no substitute for {@code conflict_new_id}: they number the same things
 * otherwise (conflict 13408 is 14353 there, which is another conflict's new id), and would mix up the records.
 */
enum GedColumn implements CsvColumn {
    ID(Is.REQUIRED, false),
    TYPE_OF_VIOLENCE(Is.REQUIRED, true),
    CONFLICT_NEW_ID(Is.REQUIRED, true),
    CONFLICT_NAME(Is.REQUIRED, true),
    DYAD_NEW_ID(Is.REQUIRED, true),
    DYAD_NAME(Is.REQUIRED, true),
    SIDE_A_NEW_ID(Is.REQUIRED, true),
    SIDE_A(Is.REQUIRED, true),
    SIDE_B_NEW_ID(Is.REQUIRED, true),
    SIDE_B(Is.REQUIRED, true),
    NUMBER_OF_SOURCES(Is.OPTIONAL, true),
    SOURCE_ARTICLE(Is.OPTIONAL, false),
    SOURCE_OFFICE(Is.OPTIONAL, true),
    SOURCE_DATE(Is.OPTIONAL, true),
    SOURCE_HEADLINE(Is.OPTIONAL, false),
    SOURCE_ORIGINAL(Is.OPTIONAL, true),
    WHERE_PREC(Is.REQUIRED, true),
    WHERE_COORDINATES(Is.REQUIRED, true),
    WHERE_DESCRIPTION(Is.OPTIONAL, false),
    ADM_1(Is.OPTIONAL, true),
    ADM_2(Is.OPTIONAL, true),
    LATITUDE(Is.REQUIRED, true),
    LONGITUDE(Is.REQUIRED, true),
    PRIOGRID_GID(Is.OPTIONAL, true),
    COUNTRY(Is.OPTIONAL, true),
    COUNTRY_ID(Is.REQUIRED, true),
    EVENT_CLARITY(Is.OPTIONAL, true),
    DATE_PREC(Is.REQUIRED, true),
    DATE_START(Is.REQUIRED, true),
    DATE_END(Is.REQUIRED, true),
    DEATHS_A(Is.REQUIRED, true),
    DEATHS_B(Is.REQUIRED, true),
    DEATHS_CIVILIANS(Is.REQUIRED, true),
    DEATHS_UNKNOWN(Is.REQUIRED, true),
    BEST(Is.REQUIRED, true),
    HIGH(Is.REQUIRED, true),
    LOW(Is.REQUIRED, true);

    /** Names for the first argument. */
    private enum Is {
        REQUIRED,
        OPTIONAL
    }

    private final String header = name().toLowerCase(Locale.ROOT);
    private final boolean required;
    private final boolean repeats;

    GedColumn(Is is, boolean repeats) {
        required = is == Is.REQUIRED;
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
