package org.casus.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a process does about changes that others make. */
@ConfigMapping(prefix = "casus.changes")
public interface WatchConfig {

    /** Whether it looks out for them. Default: true. Commands other than {@code serve} turn it off. */
    @WithDefault("true")
    boolean watch();
}
