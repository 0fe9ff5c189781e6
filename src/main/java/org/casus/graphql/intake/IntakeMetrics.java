package org.casus.graphql.intake;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.casus.graphql.limits.HttpConnections;

/** Shows what comes in, and how often it did not come in time. */
@Singleton
@Startup
class IntakeMetrics {

    IntakeMetrics(MeterRegistry registry, Bodies bodies, Deadlines deadlines, HttpConnections connections) {
        Gauge.builder("casus.http.connections", connections, HttpConnections::count)
                .description("Connections and HTTP/2 streams that are open")
                .register(registry);
        Gauge.builder("casus.http.silent", deadlines, Deadlines::silent)
                .description("Connections that have not sent a whole head yet")
                .register(registry);
        Gauge.builder("casus.http.bodies", bodies, Bodies::held)
                .baseUnit("bytes")
                .description("Memory of the bodies that come in")
                .register(registry);
        for (Deadlines.Kind kind : Deadlines.Kind.values()) {
            FunctionCounter.builder("casus.http.late", deadlines, all -> all.count(kind))
                    .description("Connections and streams that were ended since nothing came in time")
                    .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
    }
}
