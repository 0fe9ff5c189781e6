package org.casus.graphql.engine;

import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.casus.graphql.limits.CostlyLane.Admitted;

/**
 * Lends threads to requests that have several things to do at a time. Each takes a place among the operations that run,
 * so that no more read than there are connections; nobody waits for one, so that none can wait for another.
 */
@Singleton
final class Helpers {

    private final ExecutorService threads;
    private final int most;

    Helpers(@VirtualThreads ExecutorService threads, EngineConfig config) {
        this.threads = threads;
        this.most = config.sideBySide() - 1;
    }

    /**
     * Has others do what the thread that calls is about to do; as many as there are places for, or none.
     *
     * @param running what the thread that calls is at
     * @param wanted how many at most
     * @param work done by each of them
     */
    void lend(Admitted running, int wanted, Runnable work) {
        for (int i = 0; i < Math.min(wanted, most); i++) {
            Optional<Admitted> place = running.spare();
            if (place.isEmpty()) {
                return;
            }
            threads.execute(() -> {
                try (Admitted _ = place.get()) {
                    work.run();
                }
            });
        }
    }
}
