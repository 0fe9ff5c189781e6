package org.casus.health;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.casus.graphql.http.HttpConfig;
import org.casus.graphql.limits.AdmissionQueue;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Whoever waits is let in at some time. A server that is merely busy lets in the next whenever an operation ends, by
 * its deadline at the latest; where nobody was let in for three of them, only a restart helps. The database is left
 * out: an operation that waits for it is ended by its deadline too.
 */
@Liveness
@Singleton
final class RequestsAdmitted implements HealthCheck {

    private static final int DEADLINES = 3;

    private final AdmissionQueue gate;
    private final Duration most;

    @Inject
    RequestsAdmitted(AdmissionQueue gate, HttpConfig config) {
        this(gate, config.deadline().multipliedBy(DEADLINES));
    }

    RequestsAdmitted(AdmissionQueue gate, Duration most) {
        this.gate = gate;
        this.most = most;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("requests")
                .status(gate.stuckFor().compareTo(most) <= 0)
                .build();
    }
}
