package org.casus.dataset.record;

import java.time.LocalDate;

/**
 * What a table says of a conflict, or of one of its dyads.
 *
 * @param conflict which one, or whose dyad
 * @param dyad null where it is about the conflict
 * @param incompatibility what it is about; null where the table does not say
 * @param territory which territory, or null
 * @param start the first day on which somebody was killed in it, or null
 * @param startPrecision how exactly that is known; null where start is
 */
public record ConflictProfile(
        long row,
        NamedRef conflict,
        DyadRecord dyad,
        Incompatibility incompatibility,
        String territory,
        LocalDate start,
        DatePrecision startPrecision)
        implements ImportedRecord {

    @Override
    public String ref() {
        return dyad == null ? conflict.ref() : dyad.ref();
    }
}
