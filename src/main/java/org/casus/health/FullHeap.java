package org.casus.health;

import io.quarkus.runtime.ImageMode;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;
import org.casus.graphql.limits.AdmissionQueue;
import org.casus.graphql.limits.CostlyLane;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * A heap that is full is to end the process, so that another can be started in its place: whatever thread meets it
 * first, often one that nobody can do without, is left half done, and the server hangs for good. Java ends only where
 * it is told to on its command line. The executable has that built in; of others, a line in the log says so.
 */
@Singleton
final class FullHeap {

    private static final Logger LOG = Logger.getLogger(FullHeap.class);

    private static final Set<String> ENDING = Set.of("ExitOnOutOfMemoryError", "CrashOnOutOfMemoryError");

    /** A command is soon over, in any case. */
    private final boolean serves;

    private final AdmissionQueue gate;
    private final CostlyLane lane;

    FullHeap(
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serves,
            AdmissionQueue gate,
            CostlyLane lane) {
        this.serves = serves;
        this.gate = gate;
        this.lane = lane;
    }

    /** Looks on a thread of its own: the first question about the Java machine takes it some milliseconds. */
    void look(@Observes StartupEvent event) {
        if (serves && LaunchMode.current() == LaunchMode.NORMAL) {
            Thread.startVirtualThread(this::look);
        }
    }

    private void look() {
        long heap = Runtime.getRuntime().maxMemory();
        long sum = new MemoryBounds(ConfigProvider.getConfig(), heap, gate.places(), lane.places(), lane.mostWaiting())
                .sum();
        if (sum > heap) {
            LOG.warnf(
                    "What this server may hold in memory comes to %d MB, more than its heap of %d MB: give it more"
                            + " (-Xmx), or lower what docs/operations.md lists under Memory.",
                    sum / 1_000_000, heap / 1_000_000);
        }
        if (ImageMode.current() == ImageMode.JVM
                && !ends(ManagementFactory.getRuntimeMXBean().getInputArguments())) {
            LOG.warn("Out of memory, this server may hang instead of ending: start it by bin/casus, or by"
                    + " java -XX:+ExitOnOutOfMemoryError -jar …");
        }
    }

    static boolean ends(List<String> options) {
        return ENDING.stream().anyMatch(option -> {
            int last = options.lastIndexOf("-XX:+" + option);
            return last >= 0 && last > options.lastIndexOf("-XX:-" + option);
        });
    }
}
