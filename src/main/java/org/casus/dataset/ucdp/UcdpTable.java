package org.casus.dataset.ucdp;

import org.casus.dataset.intake.ImportFormat;
import org.casus.dataset.record.ReleaseKind;

/** The format of one of UCDP's tables beside its events. */
abstract class UcdpTable implements ImportFormat {

    /** What a later table lacks is not removed: events name it, and a figure was reported all the same. */
    @Override
    public final boolean canBeComplete() {
        return false;
    }

    @Override
    public final ReleaseKind kindOf(String version) {
        return UcdpRelease.kindOf(version);
    }
}
