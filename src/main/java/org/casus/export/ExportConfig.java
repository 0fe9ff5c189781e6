package org.casus.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator can set about exports. */
@ConfigMapping(prefix = "casus.export")
public interface ExportConfig {

    /** How many exports run at the same time; each holds one of the 16 connections. Default 4. */
    @WithDefault("4")
    int concurrent();

    /** How long a client may take no byte before its export is ended. Default 60 seconds. */
    @WithDefault("60s")
    Duration stall();
}
