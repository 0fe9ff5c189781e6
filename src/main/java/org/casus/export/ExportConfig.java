package org.casus.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator can set about exports. */
@ConfigMapping(prefix = "casus.export")
public interface ExportConfig {

    /**
     * How many exports run at the same time; each holds one of the 16 connections. One client has three quarters of
     * them at most. Default 4.
     */
    @WithDefault("4")
    int concurrent();

    /** How long a client may take for 64 KB before its export is ended. Default 60 seconds. */
    @WithDefault("60s")
    Duration stall();

    /**
     * How fast a client must read to keep its export while others wait for one, in bytes a second, measured over ten.
     * Default 16,384.
     */
    @WithDefault("16384")
    long minRate();
}
