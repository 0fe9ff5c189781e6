package org.casus.statistics;

import java.util.List;

/**
 * Those for each of whom the same question is asked, in one statement: what a nested field hands over.
 *
 * @param kind COUNTRY, ACTOR, DYAD, CONFLICT, DATASET or SOURCE
 * @param ids their keys in the database
 */
public record Parents(StatisticsDimension kind, List<Long> ids) {

    public Parents {
        switch (kind) {
            case COUNTRY, ACTOR, DYAD, CONFLICT, DATASET, SOURCE -> ids = List.copyOf(ids);
            default -> throw new IllegalArgumentException("not an entity: " + kind);
        }
    }
}
