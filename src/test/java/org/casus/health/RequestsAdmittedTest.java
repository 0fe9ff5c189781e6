package org.casus.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.casus.graphql.limits.AdmissionQueue;
import org.casus.graphql.limits.Narrow;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

/** One operation runs at a time here, and one waits. */
@QuarkusTest
@TestProfile(Narrow.class)
class RequestsAdmittedTest {

    private static final Duration SHORT = Duration.ofMillis(200);

    @Inject
    AdmissionQueue gate;

    private final Deque<AdmissionQueue.Pass> running = new ArrayDeque<>();

    @Test
    void whereSomebodyWaitsAndNobodyIsLetInARestartIsAskedFor() throws InterruptedException {
        enter("a");
        TimeUnit.NANOSECONDS.sleep(SHORT.multipliedBy(2).toNanos());
        assertThat(status(SHORT)).as("full, and nobody waits").isEqualTo(Status.UP);
        enter("b");
        TimeUnit.NANOSECONDS.sleep(SHORT.multipliedBy(2).toNanos());
        assertThat(status(SHORT)).isEqualTo(Status.DOWN);
        running.pop().close();
        assertThat(status(SHORT)).as("b is in").isEqualTo(Status.UP);
        running.pop().close();
    }

    @Test
    void slowWorkThatComesToAnEndIsNone() throws InterruptedException {
        Duration most = Duration.ofSeconds(20);
        enter("a");
        enter("a");
        for (int i = 0; i < 10; i++) {
            TimeUnit.MILLISECONDS.sleep(50);
            running.pop().close();
            enter("a");
            assertThat(gate.waiting()).isEqualTo(1);
            assertThat(status(most)).isEqualTo(Status.UP);
        }
        running.pop().close();
        running.pop().close();
    }

    private void enter(String client) {
        gate.enter(client, running::push, () -> {});
    }

    private Status status(Duration most) {
        return new RequestsAdmitted(gate, most).call().getStatus();
    }
}
