package org.casus.dataset;

import org.casus.dataset.record.IssueKind;

/** Reads latitudes and longitudes. */
public final class Degrees {

    private Degrees() {}

    /**
     * The degrees, or null if there are none; a number off the globe or none at all rejects the row.
     *
     * @param most 90 or 180
     * @param column what to call it in messages
     */
    public static Double read(String text, int most, String column, Findings findings) {
        if (WholeNumber.read(text) == WholeNumber.NONE) {
            return null;
        }
        // Double.parseDouble would also take "NaN", "0x1p3" and "1d".
        boolean number = text.chars().allMatch(c -> c >= '0' && c <= '9' || "+-.eE ".indexOf(c) >= 0);
        try {
            double degrees = number ? Double.parseDouble(text) : Double.NaN;
            if (degrees >= -most && degrees <= most) {
                return degrees + 0.0; // no negative zero, which would be another place than zero
            }
        } catch (NumberFormatException e) {
            // Said below, as for what is no number at first sight.
        }
        findings.error(
                IssueKind.BAD_VALUE,
                column + " is " + Findings.quote(text) + ", not degrees from -" + most + " to " + most + ".");
        return 0.0;
    }
}
