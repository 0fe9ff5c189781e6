package org.casus.telemetry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is counted. */
@ConfigMapping(prefix = "casus.metrics")
public interface MetricsConfig {

    /**
     * How many names of operations are counted apart; those that come later are counted as {@code other}. Default: 100.
     * Clients choose the names, so that without a bound they could fill the memory of whoever stores the metrics.
     */
    @WithDefault("100")
    int operationNames();
}
