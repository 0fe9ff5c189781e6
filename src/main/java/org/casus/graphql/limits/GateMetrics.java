package org.casus.graphql.limits;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import org.casus.graphql.error.ErrorCode;

/** Shows who is at the gate, and how often each limit was met, those among them that end a request before it runs. */
@Singleton
@Startup
class GateMetrics {

    private static final List<ErrorCode> LIMITS = List.of(
            ErrorCode.DOCUMENT_TOO_LONG,
            ErrorCode.TOO_MANY_TOKENS,
            ErrorCode.TOO_DEEP,
            ErrorCode.TOO_MANY_FIELDS,
            ErrorCode.TOO_MANY_ALIASES,
            ErrorCode.TOO_MANY_DIRECTIVES,
            ErrorCode.TOO_COSTLY,
            ErrorCode.INTROSPECTION_OFF,
            ErrorCode.OVERLOADED,
            ErrorCode.TOO_MANY_CONNECTIONS);

    GateMetrics(MeterRegistry registry, AdmissionQueue gate, CostlyLane lane, Limits limits) {
        Gauge.builder("casus.gate.running", gate, AdmissionQueue::running)
                .description("Operations that run")
                .register(registry);
        Gauge.builder("casus.gate.waiting", gate, AdmissionQueue::waiting)
                .description("Operations that wait for their turn")
                .register(registry);
        Gauge.builder("casus.gate.costly.running", lane, CostlyLane::running)
                .description("Costly operations that run")
                .register(registry);
        Gauge.builder("casus.gate.costly.waiting", lane, CostlyLane::waiting)
                .description("Costly operations that wait for their turn")
                .register(registry);
        for (ErrorCode limit : LIMITS) {
            FunctionCounter.builder("casus.limit.hits", limits, all -> all.hits(limit))
                    .description("Requests that met this limit")
                    .tag("code", limit.name())
                    .register(registry);
        }
    }
}
