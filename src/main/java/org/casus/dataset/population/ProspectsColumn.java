package org.casus.dataset.population;

import org.casus.dataset.CsvColumn;

/** The columns of the World Population Prospects that are read. */
enum ProspectsColumn implements CsvColumn {
    ISO3_CODE,
    LOCATION,
    VARIANT,
    TIME,

    /** In thousands. */
    TPOPULATION1JULY;

    @Override
    public boolean required() {
        return this != LOCATION && this != VARIANT;
    }

    @Override
    public boolean repeats() {
        return this == VARIANT || this == TIME;
    }
}
