package org.casus.graphql.limits;

import java.util.Map;

/**
 * What a feature knows of the cost of its fields that the schema does not tell. A bean of this type is found by
 * {@link CostPlan}.
 */
public interface CostHints {

    /**
     * How many rows a list without pages has at most, by field, such as {@code Query.countries}; of a field that is no
     * list, what it costs where it is given no argument.
     */
    default Map<String, Integer> listSizes() {
        return Map.of();
    }

    /**
     * What a field costs beside its rows, in rows, by the type that it answers, such as {@code StatisticsConnection}.
     */
    default Map<String, Integer> work() {
        return Map.of();
    }

    /** The same, once for all rows of a level. */
    default Map<String, Integer> once() {
        return Map.of();
    }

    /**
     * What an argument costs wherever it is given, once for all rows of a level, in rows; by its name, or by that of
     * what an input holds.
     */
    default Map<String, Integer> arguments() {
        return Map.of();
    }
}
