package org.casus.dataset.ucdp;

import org.casus.dataset.CsvColumn;

/**
 * The columns of the UCDP/PRIO Armed Conflict Dataset and of the UCDP Dyadic Dataset that are read; their codebooks,
 * versions 17.1 and later. The latter has dyad_id, the former cumulative_intensity.
 */
enum ConflictColumn implements CsvColumn {
    CONFLICT_ID(true),
    DYAD_ID(false),
    LOCATION(true),
    SIDE_A(true),
    SIDE_A_ID(false),
    SIDE_B(true),
    SIDE_B_ID(false),
    INCOMPATIBILITY(true),
    TERRITORY_NAME(true),
    YEAR(true),
    INTENSITY_LEVEL(true),
    CUMULATIVE_INTENSITY(false),
    TYPE_OF_CONFLICT(false),
    START_DATE(true),
    START_PREC(false),
    GWNO_LOC(false);

    private final boolean required;

    ConflictColumn(boolean required) {
        this.required = required;
    }

    @Override
    public boolean required() {
        return required;
    }

    @Override
    public boolean repeats() {
        return true;
    }
}
