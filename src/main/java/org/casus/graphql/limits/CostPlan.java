package org.casus.graphql.limits;

import java.util.List;
import java.util.Map;

/**
 * What one field makes the database do at most, counted in rows that it reads, and what the fields below it do.
 *
 * <p>With {@code n} rows of the field's parent, the field costs {@code n × (work + own)}, and each field below it
 * counts for {@code n × size} parents of its own. Beside that it costs what is done once for all rows of its level. How
 * all of it is found stands in {@link CostPlanner}.
 *
 * @param once what it costs however many parents there are, in rows
 * @param arguments the same, for what it is asked by
 * @param work what it costs beside its rows, in rows
 * @param own how many rows it reads for one parent
 * @param size how many parents it makes of one for the fields below it
 */
record CostPlan(int once, ArgumentCost arguments, int work, ListSize own, ListSize size, List<CostPlan> below) {

    /** Beyond this nothing is told apart: sums of products stay numbers. */
    private static final long MOST = 1_000_000_000_000L;

    /** @param parents how many rows it is asked for */
    long cost(long parents, Map<String, Object> variables) {
        long cost = once + arguments.rows(variables) + parents * (work + own.rows(variables));
        if (!below.isEmpty()) {
            long inner = Math.min(MOST, parents * size.rows(variables));
            for (CostPlan plan : below) {
                cost = Math.min(MOST, cost + plan.cost(inner, variables));
            }
        }
        return cost;
    }
}
