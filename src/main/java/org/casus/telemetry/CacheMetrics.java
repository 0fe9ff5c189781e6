package org.casus.telemetry;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.casus.graphql.engine.AnsweredOperation;
import org.casus.graphql.engine.OperationListener;
import org.casus.store.CacheCounts;

/** Shows how often what is remembered until the data change was of use. */
@Singleton
final class CacheMetrics implements OperationListener {

    private final MeterRegistry registry;
    private final Set<String> shown = ConcurrentHashMap.newKeySet();

    CacheMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void start(@Observes StartupEvent event) {
        showNew();
    }

    /** A cache is there once the part that has it was asked for the first time. */
    @Override
    public void answered(AnsweredOperation operation) {
        if (CacheCounts.size() > shown.size()) {
            showNew();
        }
    }

    private void showNew() {
        CacheCounts.all().forEach((name, counts) -> {
            if (shown.add(name)) {
                show(name, "hit", counts, CacheCounts::hits);
                show(name, "miss", counts, CacheCounts::misses);
            }
        });
    }

    private void show(String name, String result, CacheCounts counts, ToDoubleFunction<CacheCounts> value) {
        FunctionCounter.builder("casus.cache.requests", counts, value)
                .description("Questions to what is remembered until the data change")
                .tag("cache", name)
                .tag("result", result)
                .register(registry);
    }
}
