package org.casus.graphql;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** From a day to a day. */
@Description("From a day to a day, both included; either may be left out.")
@Input("DateRange")
public class DateRange {

    @Description("First day, such as 2022-01-20.")
    public LocalDate from;

    @Description("Last day.")
    public LocalDate to;

    /**
     * Checks that the days are in order.
     *
     * @param path where the range was given, for the refusal
     * @throws Refusal INVALID_RANGE where from lies after to
     */
    public void check(String path) {
        if (from != null && to != null && from.isAfter(to)) {
            throw new Refusal(
                    ErrorCode.INVALID_RANGE, path, "from (" + from + ") lies after to (" + to + "); swap them.");
        }
    }
}
