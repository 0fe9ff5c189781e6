package org.casus.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.casus.store.Outage;

/**
 * Shows how imports get on. Read from the store, where every chunk writes it down: an import often runs in a process of
 * its own, and on several servers it runs on one.
 */
@Singleton
final class ImportMetrics {

    /** Nanoseconds for which one look at the store does, so that the gauges of one scrape agree. */
    private static final long FRESH = TimeUnit.SECONDS.toNanos(1);

    private record Runs(double running, double rows, double seconds, double completed, double failed) {

        static final Runs UNKNOWN = new Runs(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    private final DataSource store;
    private Runs runs = Runs.UNKNOWN;
    private long read;

    ImportMetrics(DataSource store) {
        this.store = store;
    }

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        read = System.nanoTime() - FRESH;
        show(registry, "casus.import.running", "Imports that are at work", Runs::running);
        show(registry, "casus.import.rows", "Rows of the file that the import at work has read", Runs::rows);
        show(registry, "casus.import.seconds", "For how long the import at work has run", Runs::seconds);
        show(registry, "casus.import.completed", "Import runs that were completed", Runs::completed);
        show(registry, "casus.import.failed", "Import runs that failed or were interrupted", Runs::failed);
    }

    private void show(MeterRegistry registry, String name, String description, ToDoubleFunction<Runs> value) {
        Gauge.builder(name, this, metrics -> value.applyAsDouble(metrics.runs()))
                .description(description)
                .register(registry);
    }

    private synchronized Runs runs() {
        if (System.nanoTime() - read >= FRESH) {
            runs = look();
            read = System.nanoTime();
        }
        return runs;
    }

    private Runs look() {
        try (var connection = store.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select count(case when status = 'RUNNING' then 1 end),
                            coalesce(max(case when status = 'RUNNING' then rows_read end), 0),
                            coalesce(max(case when status = 'RUNNING'
                                then extract(epoch from current_timestamp - started_at) end), 0),
                            count(case when status = 'COMPLETED' then 1 end),
                            count(case when status in ('FAILED', 'INTERRUPTED') then 1 end)
                        from import_run
                        """)) {
            row.next();
            return new Runs(row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4), row.getDouble(5));
        } catch (SQLException e) {
            if (Outage.isOne(e)) {
                return Runs.UNKNOWN;
            }
            throw new IllegalStateException(e);
        }
    }
}
