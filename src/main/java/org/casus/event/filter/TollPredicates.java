package org.casus.event.filter;

import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;
import org.casus.graphql.paging.IntRange;
import org.casus.statistics.memory.EventColumnStore;
import org.casus.store.Fragment;

/** Conditions on how many people were killed in events. */
final class TollPredicates {

    private TollPredicates() {}

    static void add(EventFilter filter, String path, EventCondition all) {
        TollFilter toll = filter.fatalities;
        if (toll == null) {
            return;
        }
        String at = path + ".fatalities.";
        add("e.deaths_low", EventColumnStore::low, toll.low, at + "low", all);
        add("e.deaths_best", EventColumnStore::best, toll.best, at + "best", all);
        add("e.deaths_high", EventColumnStore::high, toll.high, at + "high", all);
        add("e.deaths_civilians", EventColumnStore::civilians, toll.civilians, at + "civilians", all);
    }

    private static void add(
            String column, InMemoryPredicates.RowNumbers kept, IntRange range, String path, EventCondition all) {
        if (range == null) {
            return;
        }
        range.check(path);
        if (range.to != null && range.to < 0) {
            throw new Refusal(
                    ErrorCode.INVALID_RANGE, path + ".to", "to is " + range.to + "; no number of people is below 0.");
        }
        if (range.from != null) {
            all.add(
                    Fragment.of(column + " >= ?", range.from),
                    Fragment.of(lookedAt(column) + " >= ?", range.from),
                    InMemoryPredicates.toll(range, kept));
            all.mayLeaveFew();
        }
        if (range.to != null) {
            all.add(
                    Fragment.of(column + " <= ?", range.to),
                    Fragment.of(lookedAt(column) + " <= ?", range.to),
                    InMemoryPredicates.toll(range, kept));
            all.mayLeaveFew();
        }
    }

    /** The same number, in words for which no index is chosen. */
    private static String lookedAt(String column) {
        return column + " + 0";
    }
}
