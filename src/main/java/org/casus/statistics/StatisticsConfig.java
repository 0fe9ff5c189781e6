package org.casus.statistics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** What an operator can set about statistics. */
@ConfigMapping(prefix = "casus.statistics")
public interface StatisticsConfig {

    /** How many rows of answers are kept until the data change; a row takes about 200 bytes. Default 100,000. */
    @WithDefault("100000")
    long cacheRows();

    /**
     * How many events at most are kept in memory, about 80 bytes each, while statistics, counts or opponents are asked
     * for; 0 for none. Where there are more, the database answers. Default 1,000,000.
     */
    @WithDefault("1000000")
    int eventsInMemory();

    /**
     * Whose event counts of several that are tied as the same: refs of datasets, the first one first. Datasets that are
     * not named come after those, by their refs.
     */
    @WithDefault("ucdp-ged,acled,desk,gdelt")
    List<String> datasetsOrder();

    /** From how many events on they are worth to be kept in memory. Default 10,000. */
    @WithDefault("10000")
    int eventsInMemoryFrom();
}
