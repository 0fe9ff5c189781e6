package org.casus.health;

import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * A thread of the kind that answers requests starts and ends. Where none does within two seconds, only a restart helps.
 * The database is left out: to restart Casus does not bring it back.
 */
@Liveness
@Singleton
final class RequestsRun implements HealthCheck {

    private static final int SECONDS = 2;

    private final ExecutorService threads;

    RequestsRun(@VirtualThreads ExecutorService threads) {
        this.threads = threads;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("requests").status(run()).build();
    }

    private boolean run() {
        try {
            threads.submit(() -> {}).get(SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
