package org.casus.health;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;
import org.flywaydb.core.Flyway;

/** The tables are those of this version. Once they are, they stay so, and nobody looks again. */
@Startup
@Singleton
final class MigrationsDone implements HealthCheck {

    private final Flyway flyway;
    private volatile boolean done;

    MigrationsDone(Flyway flyway) {
        this.flyway = flyway;
    }

    @Override
    public HealthCheckResponse call() {
        done = done || flyway.info().pending().length == 0;
        return HealthCheckResponse.named("migrations").status(done).build();
    }
}
