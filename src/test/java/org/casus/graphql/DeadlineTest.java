package org.casus.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.casus.access.Caller;
import org.casus.graphql.engine.Answer;
import org.casus.graphql.engine.Engine;
import org.casus.graphql.engine.Operation;
import org.casus.graphql.engine.RunningOperations;
import org.casus.graphql.limits.CostlyLane;
import org.casus.store.Cancellation;
import org.junit.jupiter.api.Test;

/** Operations that are ended before their time. */
@QuarkusTest
class DeadlineTest {

    @Inject
    Engine engine;

    @Inject
    CostlyLane lane;

    @Inject
    RunningOperations running;

    @Test
    void whatTakesTooLongIsEndedAndSaysSoOnce() throws InterruptedException {
        Cancellation cancellation = running.begin(Duration.ZERO);
        while (cancellation.reason() == null) {
            Thread.sleep(10);
        }
        Answer answer = engine.answer(
                engine.prepare(new Operation("{ a: datasets { name } b: datasets { name } }", null, Map.of())),
                Caller.ANYBODY,
                lane.unbounded(),
                cancellation);
        assertThat(cancellation.reason()).isEqualTo(Cancellation.Reason.DEADLINE);
        assertThat(answer.codes()).isEqualTo(List.of("DEADLINE_EXCEEDED"));
        assertThat(answer.specification()).containsEntry("data", null);
        assertThat(answer.statements()).isEmpty();
    }
}
