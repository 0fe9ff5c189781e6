package org.casus.dataset;

import org.casus.dataset.record.IssueKind;

/** Reads numbers of people. */
public final class People {

    private People() {}

    /**
     * The number, or null if nobody counted; what is no number of people rejects the row.
     *
     * @param column what to call it in messages
     */
    public static Integer read(String text, String column, Findings findings) {
        long number = WholeNumber.read(text);
        if (number == WholeNumber.NONE) {
            return null;
        }
        if (number < 0 || number > Integer.MAX_VALUE) {
            findings.error(IssueKind.BAD_VALUE, column + " is " + Findings.quote(text) + ", not a number of people.");
            return null;
        }
        return (int) number;
    }
}
