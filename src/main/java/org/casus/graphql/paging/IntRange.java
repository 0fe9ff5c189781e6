package org.casus.graphql.paging;

import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Description("From a number to a number, both included; either may be left out.")
@Input("IntRange")
public class IntRange {

    @Description("Lowest number.")
    public Integer from;

    @Description("Highest number.")
    public Integer to;

    /**
     * Checks that the numbers are in order.
     *
     * @param path where the range was given, for the refusal
     * @throws Refusal INVALID_RANGE where from is above to
     */
    public void check(String path) {
        if (from != null && to != null && from > to) {
            throw new Refusal(
                    ErrorCode.INVALID_RANGE, path, "from (" + from + ") is above to (" + to + "); swap them.");
        }
    }
}
