package org.casus.graphql.engine;

import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.casus.store.Cancellation;

/** What runs at the moment, each with the time by which it must be done. */
@Singleton
public class RunningOperations {

    /** In milliseconds; how exactly deadlines are kept. One look at all is cheaper than a timer for each. */
    private static final long LOOK_EVERY = 100;

    private final Map<Cancellation, Long> deadlines = new ConcurrentHashMap<>();

    RunningOperations(Vertx vertx) {
        vertx.setPeriodic(LOOK_EVERY, timer -> endOverdue(System.nanoTime()));
    }

    /** Starts the clock of an operation; whoever calls {@link #end}s it. */
    public Cancellation begin(Duration allowed) {
        Cancellation cancellation = new Cancellation();
        deadlines.put(cancellation, System.nanoTime() + allowed.toNanos());
        return cancellation;
    }

    /** It is answered. */
    public void end(Cancellation cancellation) {
        deadlines.remove(cancellation);
    }

    private void endOverdue(long now) {
        deadlines.forEach((running, deadline) -> {
            if (deadline - now < 0) {
                deadlines.remove(running);
                Thread.startVirtualThread(() -> running.cancel(Cancellation.Reason.DEADLINE));
            }
        });
    }
}
