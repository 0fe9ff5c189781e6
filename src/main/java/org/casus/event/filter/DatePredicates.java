package org.casus.event.filter;

import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;
import org.casus.statistics.memory.EventColumnStore;
import org.casus.store.Fragment;

/** Conditions on when events were. */
final class DatePredicates {

    private DatePredicates() {}

    static void add(EventFilter filter, String path, EventCondition all) {
        EventDates dates = filter.dates;
        if (dates != null) {
            if (dates.from != null && dates.to != null && dates.from.isAfter(dates.to)) {
                throw new Refusal(
                        ErrorCode.INVALID_RANGE,
                        path + ".dates",
                        "from (" + dates.from + ") lies after to (" + dates.to + "); swap them.");
            }
            all.starts(dates.match == DateMatch.OVERLAP ? null : dates.from, dates.to);
            if (dates.from != null) {
                boolean overlap = dates.match == DateMatch.OVERLAP;
                all.add(
                        Fragment.of(overlap ? "e.date_end >= ?" : "e.date_start >= ?", dates.from),
                        InMemoryPredicates.days(
                                dates.from.toEpochDay(),
                                Long.MAX_VALUE,
                                overlap ? EventColumnStore::end : EventColumnStore::start));
            }
            if (dates.to != null) {
                all.add(
                        Fragment.of("e.date_start <= ?", dates.to),
                        InMemoryPredicates.days(Long.MIN_VALUE, dates.to.toEpochDay(), EventColumnStore::start));
            }
        }
        if (filter.datePrecision != null) {
            all.add(
                    Fragment.of("e.date_precision = any(?)", filter.datePrecision.orBetter()),
                    InMemoryPredicates.words(filter.datePrecision.orBetter(), EventColumnStore::datePrecision));
        }
        if (filter.ongoing != null) {
            boolean ongoing = filter.ongoing;
            all.add(Fragment.of("e.ongoing = ?", filter.ongoing), table -> row -> table.ongoing(row) == ongoing);
        }
    }
}
