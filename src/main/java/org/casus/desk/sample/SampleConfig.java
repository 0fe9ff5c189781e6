package org.casus.desk.sample;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator can set about the sample. */
@ConfigMapping(prefix = "casus.sample")
public interface SampleConfig {

    /** Whether a server that finds no dataset in its store begins with the sample. Default true. */
    @WithDefault("true")
    boolean load();
}
