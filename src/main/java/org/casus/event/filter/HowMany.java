package org.casus.event.filter;

import java.util.List;
import org.casus.graphql.ErrorCode;
import org.casus.graphql.IntRange;
import org.casus.graphql.Refusal;
import org.casus.store.Fragment;

/** Conditions on how many people were killed in events. */
final class HowMany {

    private HowMany() {}

    static void add(EventFilter filter, String path, List<Fragment> all) {
        add("e.deaths_low", filter.low, path + ".low", all);
        add("e.deaths_best", filter.best, path + ".best", all);
        add("e.deaths_high", filter.high, path + ".high", all);
        add("e.deaths_civilians", filter.civilians, path + ".civilians", all);
    }

    private static void add(String column, IntRange range, String path, List<Fragment> all) {
        if (range == null) {
            return;
        }
        range.check(path);
        if (range.to != null && range.to < 0) {
            throw new Refusal(
                    ErrorCode.INVALID_RANGE, path + ".to", "to is " + range.to + "; no number of people is below 0.");
        }
        if (range.from != null) {
            all.add(Fragment.of(column + " >= ?", range.from));
        }
        if (range.to != null) {
            all.add(Fragment.of(column + " <= ?", range.to));
        }
    }
}
