package org.casus.graphql.limits;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an operation may cost.
 *
 * @param rows how many rows it may make the database read, by {@link CostPlan}'s estimate
 * @param limit how many it may
 */
public record Cost(long rows, long limit) {

    /** Whether that is more than it may. */
    public boolean excessive() {
        return rows > limit;
    }

    /** As an answer tells it, below {@code extensions.cost}. */
    public Map<String, Object> specification() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("rows", rows);
        told.put("limit", limit);
        return told;
    }
}
