package org.casus.health;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.EventExecutorGroup;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Every event loop gets to what it is asked within four seconds. A loop only hands on and never waits, so that one that
 * is busy needs some milliseconds; all connections of one that does not turn are dead, those that are opened on it too.
 */
@Liveness
@Singleton
final class EventLoopsTurn implements HealthCheck {

    /** Just below the five seconds after which the probes of deploy/ give up. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final EventExecutorGroup loops;
    private final Duration patience;

    @Inject
    @SuppressWarnings("deprecation") // hidden by the next Vert.x, which has another way to them
    EventLoopsTurn(Vertx vertx) {
        this(vertx.nettyEventLoopGroup(), PATIENCE);
    }

    EventLoopsTurn(EventExecutorGroup loops, Duration patience) {
        this.loops = loops;
        this.patience = patience;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("event-loops").status(turn()).build();
    }

    private boolean turn() {
        int count = 0;
        for (EventExecutor ignored : loops) {
            count++;
        }
        CountDownLatch silent = new CountDownLatch(count);
        for (EventExecutor loop : loops) {
            loop.execute(silent::countDown);
        }
        try {
            return silent.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
