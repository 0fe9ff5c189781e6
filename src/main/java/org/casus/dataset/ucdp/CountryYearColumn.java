package org.casus.dataset.ucdp;

import java.util.Locale;
import org.casus.dataset.CsvColumn;

/** The columns of UCDP's country-year totals that are read. */
enum CountryYearColumn implements CsvColumn {
    COUNTRY_ID_CY,
    COUNTRY_CY,
    YEAR_CY,
    SB_TOTAL_DEATHS_BEST_CY,
    SB_TOTAL_DEATHS_HIGH_CY,
    SB_TOTAL_DEATHS_LOW_CY,
    SB_INTRASTATE_DEATHS_BEST_CY,
    SB_INTRASTATE_DEATHS_HIGH_CY,
    SB_INTRASTATE_DEATHS_LOW_CY,
    SB_INTERSTATE_DEATHS_BEST_CY,
    SB_INTERSTATE_DEATHS_HIGH_CY,
    SB_INTERSTATE_DEATHS_LOW_CY,
    NS_TOTAL_DEATHS_BEST_CY,
    NS_TOTAL_DEATHS_HIGH_CY,
    NS_TOTAL_DEATHS_LOW_CY,
    OS_TOTAL_DEATHS_BEST_CY,
    OS_TOTAL_DEATHS_HIGH_CY,
    OS_TOTAL_DEATHS_LOW_CY,
    CUMULATIVE_TOTAL_DEATHS_IN_ORGVIO_BEST_CY,
    CUMULATIVE_TOTAL_DEATHS_IN_ORGVIO_HIGH_CY,
    CUMULATIVE_TOTAL_DEATHS_IN_ORGVIO_LOW_CY;

    private final String header = name().toLowerCase(Locale.ROOT);

    @Override
    public String header() {
        return header;
    }

    @Override
    public boolean required() {
        return true;
    }

    @Override
    public boolean repeats() {
        return true;
    }
}
