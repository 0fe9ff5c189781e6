package org.casus.telemetry;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import org.casus.access.Authentication;

/** Counts the credentials that were refused. */
@Singleton
@Startup
class AccessMetrics {

    AccessMetrics(MeterRegistry registry, Authentication authentication) {
        FunctionCounter.builder("casus.access.failures", authentication, Authentication::failures)
                .description("Credentials that were refused")
                .register(registry);
    }
}
