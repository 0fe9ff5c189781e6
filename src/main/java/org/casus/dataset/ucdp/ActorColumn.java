package org.casus.dataset.ucdp;

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
    ACTORIDGROUP
}
