package org.casus.dataset;

import java.time.LocalDate;
import java.util.Comparator;

/** How the releases of a dataset relate to each other, as far as their versions tell. */
public interface ReleaseOrder extends Comparator<String> {

    /** Versions are numbers that rise; each release covers all days. */
    ReleaseOrder BY_NUMBER = (one, other) -> new ReleaseVersion(one).compareTo(new ReleaseVersion(other));

    /** Whether a release, where it is whole, has every event that began on that day. */
    default boolean covers(String version, LocalDate day) {
        return true;
    }
}
