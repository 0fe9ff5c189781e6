package org.casus.dataset.ucdp;

import java.util.Locale;
import org.casus.dataset.CsvColumn;

/** The columns of UCDP's actor list that are read; UCDP Actor Dataset Codebook 22.1. */
enum ActorColumn implements CsvColumn {
    ACTORID,
    NAMEDATA,
    NAMEORIG,
    NAMEORIGFULL,
    NAMEORIGFULLENG,
    NAMECHANGE,
    NEWNAME,
    NEWNAMEFULLMOTHERTONGUE,
    NEWNAMEFULLENG,
    ORG,
    OSCOALITIONID,
    NSCOALITIONID,
    SPLINTER,
    ACTORIDPREV,
    SPLITTEMP,
    ACTORIDSPLITTEMP,
    ALLIANCE,
    ACTORIDALLIANCE,
    JOINGROUP,
    ACTORIDGROUP;

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
        return false;
    }
}
