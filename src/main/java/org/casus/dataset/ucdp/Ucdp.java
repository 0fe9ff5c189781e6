package org.casus.dataset.ucdp;

import org.casus.dataset.record.SourceKind;
import org.casus.dataset.record.SourceRecord;

/** What is said of all that the Uppsala Conflict Data Program publishes. */
final class Ucdp {

    static final String PUBLISHER =
            "Uppsala Conflict Data Program, Department of Peace and Conflict Research, Uppsala University";

    static final String LICENCE = "CC BY 4.0";

    /** What to cite for the year's figures. */
    static final String CITATION =
            "Davies, Shawn, Therése Pettersson & Magnus Öberg (2023). Organized violence 1989–2022, and the return of"
                    + " conflict between states. Journal of Peace Research 60(4).";

    static final String DOWNLOADS = "https://ucdp.uu.se/downloads/";

    /** Whose figures they are. */
    static final SourceRecord SPEAKER =
            new SourceRecord("source:ucdp", "Uppsala Conflict Data Program", SourceKind.DATASET);

    private Ucdp() {}
}
