package org.casus.telemetry;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Has whatever the log is written to escape what came from outside, and write JSON where that is configured. */
@Singleton
final class LogFormat {

    /**
     * Before every other observer, so that their lines are as configured. Until then, only a start that fails writes.
     */
    private static final int FIRST = 1;

    private final LogConfig config;

    LogFormat(LogConfig config) {
        this.config = config;
    }

    void set(@Observes @Priority(FIRST) StartupEvent event) {
        for (var handler : InitialConfigurator.DELAYED_HANDLER.getHandlers()) {
            handler.setFilter(new EscapedRecords(handler.getFilter()));
            if (config.json()) {
                handler.setFormatter(new JsonLines());
            }
        }
    }
}
