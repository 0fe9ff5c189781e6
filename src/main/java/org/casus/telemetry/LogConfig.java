package org.casus.telemetry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the log says, and how. */
@ConfigMapping(prefix = "casus.log")
public interface LogConfig {

    /** Whether each line is a JSON object. Default: false, plain text. */
    @WithDefault("false")
    boolean json();

    /** An operation that takes longer than this gets a line. Default: 1 second; 0 turns the lines off. */
    @WithDefault("1s")
    Duration slowOperation();
}
