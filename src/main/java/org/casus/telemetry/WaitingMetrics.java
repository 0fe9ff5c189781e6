package org.casus.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.casus.export.ExportSlots;
import org.casus.graphql.delivery.UnreadAnswers;
import org.casus.graphql.live.LiveConnections;
import org.casus.graphql.live.Streams;

/** Shows what is held for clients that read: answers, exports, live connections. */
@Singleton
@Startup
class WaitingMetrics {

    WaitingMetrics(
            MeterRegistry registry,
            UnreadAnswers unread,
            ExportSlots exports,
            LiveConnections connections,
            Streams streams) {
        show(registry, "casus.answers.waiting.bytes", "Answers that their clients have not read", unread::held);
        show(registry, "casus.export.running", "Exports that run", exports::running);
        show(registry, "casus.live.connections", "WebSockets and event streams that are open", connections::count);
        show(registry, "casus.live.operations", "Operations over them, long ones counted more", streams::running);
    }

    private static void show(MeterRegistry registry, String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }
}
