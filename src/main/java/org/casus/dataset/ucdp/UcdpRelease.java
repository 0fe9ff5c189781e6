package org.casus.dataset.ucdp;

import org.casus.dataset.intake.ImportRefused;
import org.casus.dataset.record.ReleaseKind;

/** The yearly releases of UCDP's lists and tables. */
final class UcdpRelease {

    private UcdpRelease() {}

    /**
     * What kind of release a version is.
     *
     * @throws ImportRefused if no release is called so
     */
    static ReleaseKind kindOf(String version) {
        GedRelease release = GedRelease.of(version);
        if (release == null || release.isCandidate()) {
            throw new ImportRefused("'" + version + "' is no yearly release of UCDP: they are called 22.1.");
        }
        return ReleaseKind.FINAL;
    }
}
