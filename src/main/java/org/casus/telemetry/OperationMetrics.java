package org.casus.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.casus.graphql.engine.AnsweredOperation;
import org.casus.graphql.engine.OperationListener;

/** Counts operations: how many, how long, how dear, and what was wrong with them. */
@Singleton
final class OperationMetrics implements OperationListener {

    /** The upper bounds of the histogram's buckets, in milliseconds. A bucket is a series for each name and outcome. */
    private static final Duration[] BUCKETS = IntStream.of(1, 3, 10, 30, 100, 300, 1_000, 3_000, 10_000, 30_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private record MetricSeries(String name, String kind, OperationOutcome outcome) {}

    private final MeterRegistry registry;
    private final OperationNames names;
    private final Map<MetricSeries, Timer> timers = new ConcurrentHashMap<>();
    private final Map<String, Counter> errors = new ConcurrentHashMap<>();
    private final DistributionSummary statements;
    private final DistributionSummary cost;

    OperationMetrics(MeterRegistry registry, MetricsConfig config) {
        this.registry = registry;
        this.names = new OperationNames(config.operationNames());
        this.statements = DistributionSummary.builder("casus.operation.statements")
                .description("SQL statements of an operation")
                .serviceLevelObjectives(1, 3, 10, 30, 100)
                .register(registry);
        this.cost = DistributionSummary.builder("casus.operation.cost")
                .description("Reckoned cost of an operation")
                .serviceLevelObjectives(10, 100, 1_000, 10_000, 100_000, 1_000_000)
                .register(registry);
    }

    @Override
    public void answered(AnsweredOperation operation) {
        String kind = operation.kind() == null ? "none" : operation.kind();
        MetricSeries series =
                new MetricSeries(names.of(operation.name()), kind, OperationOutcome.of(operation.codes()));
        timers.computeIfAbsent(series, this::timer).record(operation.nanoseconds(), TimeUnit.NANOSECONDS);
        statements.record(operation.statements().size());
        if (operation.cost() > 0) {
            cost.record(operation.cost());
        }
        if (!operation.codes().isEmpty()) {
            new HashSet<>(operation.codes())
                    .forEach(code -> errors.computeIfAbsent(code, this::counter).increment());
        }
    }

    private Timer timer(MetricSeries series) {
        return Timer.builder("casus.operation")
                .description("Time to answer an operation")
                .tag("operation", series.name())
                .tag("kind", series.kind())
                .tag("outcome", series.outcome().label())
                .serviceLevelObjectives(Arrays.copyOf(BUCKETS, BUCKETS.length))
                .register(registry);
    }

    private Counter counter(String code) {
        return Counter.builder("casus.errors")
                .description("Operations that were answered with an error of this code, each limit among them")
                .tag("code", code)
                .register(registry);
    }
}
