package org.casus.dataset;

import org.casus.dataset.record.IssueKind;

/** Codes that count from 1. */
public final class CodeTable {

    private CodeTable() {}

    /**
     * What a code of a precision stands for.
     *
     * @param column its name, for messages
     * @param code as it stands in the row
     * @param meanings those of 1, 2, 3 …
     * @param unknown stands for a code that is none of these, which is noted
     */
    public static <P> P precision(String column, String code, P[] meanings, P unknown, Findings findings) {
        long number = WholeNumber.read(code);
        if (number >= 1 && number <= meanings.length) {
            return meanings[(int) number - 1];
        }
        findings.warning(
                number == WholeNumber.NONE ? IssueKind.MISSING_VALUE : IssueKind.BAD_VALUE,
                column + " is " + Findings.quote(code) + ", not 1 to " + meanings.length
                        + "; the precision is kept as unknown.");
        return unknown;
    }
}
