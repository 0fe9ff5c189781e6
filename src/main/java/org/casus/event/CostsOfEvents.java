package org.casus.event;

import jakarta.inject.Singleton;
import java.util.Map;
import org.casus.graphql.limits.CostHints;

/** What the schema does not tell of what fields cost. */
@Singleton
class CostsOfEvents implements CostHints {

    /** All countries there are and were. */
    private static final int COUNTRIES = 250;

    /** Those of all rows of a level are grouped by one statement, and most come from the summary. */
    private static final int STATISTICS = 50;

    /** All events are gone through for it, in memory: as long as it takes to answer so many rows. */
    private static final int ALL_EVENTS = 500;

    /** All events are gone through for it in the database, and each of their texts. */
    private static final int TEXT = 2_000;

    /** Every event that changed between two releases is gone through. */
    private static final int DIFFERENCES = 100;

    @Override
    public Map<String, Integer> listSizes() {
        // The toll of a record came along, unless it is asked for as known by a day; so did how alike two are.
        return Map.of("Query.countries", COUNTRIES, "Event.fatalities", 0, "EventLink.likeness", 0);
    }

    @Override
    public Map<String, Integer> work() {
        return Map.of("StatisticsConnection", STATISTICS, "ReleaseDiffCounts", DIFFERENCES);
    }

    @Override
    public Map<String, Integer> once() {
        return Map.of("StatisticsConnection", ALL_EVENTS);
    }

    @Override
    public Map<String, Integer> arguments() {
        return Map.of("text", TEXT); // of search, and of every filter that looks for words
    }
}
