package org.casus.graphql.paging;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;
import org.casus.store.Fragment;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** Days from one to another; a class with open fields, since that is what arguments are read into. */
@Input("DateRange")
@Description("Days from one to another, both included. A bound that is left out is open.")
public class DateRange {

    @Description("The first day.")
    public LocalDate from;

    @Description("The last day.")
    public LocalDate to;

    /**
     * The rows whose date lies in the range.
     *
     * @param date a column of dates
     * @param path where the range was given, for the refusal
     * @throws Refusal INVALID_RANGE where from lies after to
     */
    public Fragment ofDates(Fragment date, String path) {
        check(path);
        List<Fragment> bounds = new ArrayList<>();
        if (from != null) {
            bounds.add(Fragment.of("? >= ?", date, from));
        }
        if (to != null) {
            bounds.add(Fragment.of("? <= ?", date, to));
        }
        return Fragment.and(bounds);
    }

    /**
     * The rows whose instant lies on a day of the range, days being those of UTC.
     *
     * @param instant a column of instants
     * @param path where the range was given, for the refusal
     * @throws Refusal INVALID_RANGE where from lies after to
     */
    public Fragment ofInstants(Fragment instant, String path) {
        check(path);
        List<Fragment> bounds = new ArrayList<>();
        if (from != null) {
            bounds.add(Fragment.of("? >= ?", instant, begin(from)));
        }
        if (to != null) {
            bounds.add(Fragment.of("? < ?", instant, begin(to.plusDays(1))));
        }
        return Fragment.and(bounds);
    }

    /** When a day begins, in UTC. */
    public static OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    /**
     * Checks that the days are in order.
     *
     * @param path where the range was given, for the refusal
     * @throws Refusal INVALID_RANGE where from lies after to
     */
    public void check(String path) {
        if (from != null && to != null && from.isAfter(to)) {
            throw new Refusal(
                    ErrorCode.INVALID_RANGE, path, "from (" + from + ") lies after to (" + to + "). Swap them.");
        }
    }
}
