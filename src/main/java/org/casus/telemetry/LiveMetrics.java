package org.casus.telemetry;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import org.casus.event.live.LiveChanges;

/** Shows how many are subscribed to changes, and how often one was too slow. */
@Singleton
@Startup
class LiveMetrics {

    LiveMetrics(MeterRegistry registry, LiveChanges changes) {
        Gauge.builder("casus.live.subscribers", changes, LiveChanges::count)
                .description("Subscriptions to changes that are up to date")
                .register(registry);
        FunctionCounter.builder("casus.live.gaps", changes, LiveChanges::gaps)
                .description("Gaps that subscribers were told of")
                .register(registry);
    }
}
