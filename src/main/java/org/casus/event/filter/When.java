package org.casus.event.filter;

import java.util.List;
import org.casus.graphql.ErrorCode;
import org.casus.graphql.Refusal;
import org.casus.store.Fragment;

/** Conditions on when events were. */
final class When {

    private When() {}

    static void add(EventFilter filter, String path, List<Fragment> all) {
        EventDates dates = filter.dates;
        if (dates != null) {
            if (dates.from != null && dates.to != null && dates.from.isAfter(dates.to)) {
                throw new Refusal(
                        ErrorCode.INVALID_RANGE,
                        path + ".dates",
                        "from (" + dates.from + ") lies after to (" + dates.to + "); swap them.");
            }
            if (dates.from != null) {
                all.add(Fragment.of(
                        dates.match == DateMatch.OVERLAP ? "e.date_end >= ?" : "e.date_start >= ?", dates.from));
            }
            if (dates.to != null) {
                all.add(Fragment.of("e.date_start <= ?", dates.to));
            }
        }
        if (filter.datePrecision != null) {
            all.add(Fragment.of("e.date_precision = any(?)", filter.datePrecision.orBetter()));
        }
        if (filter.ongoing != null) {
            all.add(Fragment.of("e.ongoing = ?", filter.ongoing));
        }
    }
}
