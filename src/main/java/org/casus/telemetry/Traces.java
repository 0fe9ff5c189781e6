package org.casus.telemetry;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.casus.graphql.engine.AnsweredOperation;
import org.casus.graphql.engine.OperationListener;
import org.casus.store.Reader;
import org.casus.store.StoreDriver;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;

/**
 * Traces operations from the request to its SQL statements, in OpenTelemetry's protocol. Made from what the engine has
 * noted anyway, after the answer, so that a server that traces nothing pays nothing. OpenTelemetry's own library was
 * turned down: it brings thirty-odd archives, gRPC among them, that every server would load, traced or not.
 */
@Singleton
final class Traces implements OperationListener {

    private final Optional<SpanSender> sender;
    private final double share;
    private final String database;

    Traces(TracesConfig config, SpanSender sender, @ConfigProperty(name = "casus.db.url") String url) {
        this.sender = config.endpoint().map(any -> sender);
        this.share = config.share();
        this.database = StoreDriver.isH2(url) ? "h2database" : "postgresql";
    }

    @Override
    public void answered(AnsweredOperation operation) {
        if (sender.isEmpty()) {
            return;
        }
        Optional<TraceParent> parent = TraceParent.of((String) MDC.get(RequestId.TRACE_PARENT));
        boolean traced = parent.map(TraceParent::sampled)
                .orElseGet(() -> ThreadLocalRandom.current().nextDouble() < share);
        if (traced) {
            sender.get().send(spans(operation, parent));
        }
    }

    private List<TraceSpan> spans(AnsweredOperation operation, Optional<TraceParent> parent) {
        Instant now = Instant.now();
        long end = TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        long clock = System.nanoTime();
        String trace = parent.map(TraceParent::trace).orElseGet(() -> id(2));
        String root = id(1);
        List<TraceSpan> spans = new ArrayList<>();
        spans.add(new TraceSpan(
                trace,
                root,
                parent.map(TraceParent::span).orElse(null),
                name(operation),
                TraceSpan.SERVER,
                end - operation.nanoseconds(),
                end,
                attributes(operation),
                OperationOutcome.of(operation.codes()).isOfServer()));
        for (Reader.Sent sent : operation.statements()) {
            long start = end - (clock - sent.start());
            spans.add(new TraceSpan(
                    trace,
                    id(1),
                    root,
                    sent.text().strip().split("\\s", 2)[0],
                    TraceSpan.CLIENT,
                    start,
                    start + sent.nanoseconds(),
                    Map.of(
                            "db.system.name",
                            database,
                            "db.query.text",
                            sent.text().strip()),
                    false));
        }
        return spans;
    }

    private static String name(AnsweredOperation operation) {
        String kind = operation.kind() == null ? "GraphQL" : operation.kind();
        return operation.name() == null ? kind : kind + " " + operation.name();
    }

    private static Map<String, String> attributes(AnsweredOperation operation) {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (operation.kind() != null) {
            attributes.put("graphql.operation.type", operation.kind());
        }
        if (operation.name() != null) {
            attributes.put("graphql.operation.name", operation.name());
        }
        if (!operation.codes().isEmpty()) {
            attributes.put("error.type", operation.codes().getFirst());
        }
        if (MDC.get(RequestId.KEY) instanceof String request) {
            attributes.put("casus.request.id", request);
        }
        return attributes;
    }

    /** So many random words of 8 bytes, in hexadecimal digits; never all zeros, which means none. */
    private static String id(int words) {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < words; i++) {
            id.append(HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE)));
        }
        return id.toString();
    }
}
