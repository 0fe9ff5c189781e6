package org.casus.statistics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator can set about statistics. */
@ConfigMapping(prefix = "casus.statistics")
public interface StatisticsConfig {

    /** How many rows of answers are kept until the data change; a row takes about 200 bytes. Default 200,000. */
    @WithDefault("200000")
    long cacheRows();
}
