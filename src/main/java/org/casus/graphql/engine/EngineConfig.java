package org.casus.graphql.engine;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How operations are run. */
@ConfigMapping(prefix = "casus.graphql.engine")
public interface EngineConfig {

    /**
     * How many characters the documents that are kept parsed may hold together; the least used make room. Default:
     * 1,000,000.
     */
    @WithDefault("1000000")
    long documentCache();

    /**
     * How many root fields of one query are answered at the same time, where there is room among those operations that
     * run; 1 answers one after another. Default: 4.
     */
    @WithDefault("4")
    int sideBySide();

    /**
     * How many actors, how many places, and so on of what many records refer to are kept between requests until the
     * data change; 0 keeps none. A record takes some 500 bytes. Default: 10,000.
     */
    @WithDefault("10000")
    int keptRecords();
}
