package org.casus.event;

import jakarta.inject.Singleton;
import java.util.Map;
import org.casus.graphql.limits.CostHints;

/** What the schema does not tell of what fields cost. */
@Singleton
class CostsOfEvents implements CostHints {

    /** All countries there are and were. */
    private static final int COUNTRIES = 250;

    /** Statistics that the summary cannot answer read every event that the filter lets through. */
    private static final int STATISTICS = 1_000;

    @Override
    public Map<String, Integer> listSizes() {
        return Map.of("Query.countries", COUNTRIES);
    }

    @Override
    public Map<String, Integer> work() {
        return Map.of("StatisticsConnection", STATISTICS);
    }
}
