package org.casus.telemetry;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Has the log written as JSON where that is configured. The extension that Quarkus has for it would do so a little
 * earlier, and bring a second JSON writer along; before this, only a start that fails writes lines.
 */
@Singleton
final class LogFormat {

    /** Before every other observer, so that their lines are JSON. */
    private static final int FIRST = 1;

    private final LogConfig config;

    LogFormat(LogConfig config) {
        this.config = config;
    }

    void set(@Observes @Priority(FIRST) StartupEvent event) {
        if (config.json()) {
            for (var handler : InitialConfigurator.DELAYED_HANDLER.getHandlers()) {
                handler.setFormatter(new JsonLines());
            }
        }
    }
}
