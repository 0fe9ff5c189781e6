package org.casus.graphql.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.casus.graphql.error.ErrorCode;
import org.junit.jupiter.api.Test;

class GateTest {

    private final Limits limits = new Limits(null, List.of());
    private final List<AdmissionQueue.Pass> passes = new ArrayList<>();
    private final List<String> log = new ArrayList<>();

    @Test
    void soManyRunSomeWaitAndTheOthersAreRefused() {
        AdmissionQueue gate = new AdmissionQueue(2, 2, 2, limits);
        for (String name : List.of("1", "2", "3", "4")) {
            enter(gate, "a", name);
        }
        assertThat(gate.closedTo("a")).isTrue();
        enter(gate, "a", "5");
        assertThat(log).containsExactly("runs 1", "runs 2", "refused 5");
        assertThat(limits.hits(ErrorCode.OVERLOADED)).isEqualTo(1);
        passes.get(0).close();
        passes.get(0).close();
        assertThat(log).endsWith("refused 5", "runs 3");
        assertThat(gate.closedTo("a")).isFalse();
        for (int i = 1; i < 4; i++) {
            passes.get(i).close();
        }
        assertThat(log).endsWith("runs 4");
        assertThat(gate.running()).isZero();
        assertThat(gate.waiting()).isZero();
    }

    @Test
    void itIsStuckWhereSomebodyWaitsAndNobodyIsLetIn() throws InterruptedException {
        AdmissionQueue gate = new AdmissionQueue(1, 2, 1, limits);
        enter(gate, "a", "1");
        Thread.sleep(20);
        assertThat(gate.stuckFor()).as("nobody waits").isZero();
        enter(gate, "a", "2");
        assertThat(gate.stuckFor()).as("waiting begins").isLessThan(Duration.ofSeconds(5));
        Thread.sleep(20);
        enter(gate, "b", "3");
        assertThat(gate.stuckFor()).as("others who come change nothing").isGreaterThanOrEqualTo(Duration.ofMillis(20));
        passes.getFirst().close();
        assertThat(gate.waiting()).isEqualTo(1);
        assertThat(gate.stuckFor()).as("one was let in").isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void oneClientLeavesSomePlacesToOthers() {
        AdmissionQueue gate = new AdmissionQueue(4, 4, 0, limits);
        for (int i = 0; i < 4; i++) {
            enter(gate, "a", "a" + i);
        }
        enter(gate, "b", "b0");
        assertThat(log).containsExactly("runs a0", "runs a1", "runs a2", "runs b0");
    }

    @Test
    void whoHasFewerPlacesGetsOneOfWhoHasMost() {
        AdmissionQueue gate = new AdmissionQueue(1, 3, 1, limits);
        for (int i = 0; i < 4; i++) {
            enter(gate, "a", "a" + i);
        }
        assertThat(gate.closedTo("a")).isTrue();
        assertThat(gate.closedTo("b")).isFalse();
        enter(gate, "b", "b0");
        assertThat(log).containsExactly("runs a0", "refused a3");
        enter(gate, "b", "b1");
        assertThat(log).endsWith("refused a2");
        enter(gate, "b", "b2");
        assertThat(log).endsWith("refused b2");
    }

    @Test
    void clientsTakeTurns() {
        AdmissionQueue gate = new AdmissionQueue(1, 9, 1, limits);
        for (String name : List.of("a0", "a1", "a2", "b0", "b1", "c0")) {
            enter(gate, name.substring(0, 1), name);
        }
        for (int i = 0; i < 6; i++) {
            passes.get(i).close();
        }
        assertThat(log).containsExactlyInAnyOrder("runs a0", "runs a1", "runs a2", "runs b0", "runs b1", "runs c0");
        assertThat(log.indexOf("runs c0")).isLessThan(log.indexOf("runs a2"));
        assertThat(log.indexOf("runs b0")).isLessThan(log.indexOf("runs a2"));
    }

    @Test
    void sparePlacesAreLentWhileNobodyNeedsThem() {
        AdmissionQueue gate = new AdmissionQueue(4, 4, 3, limits);
        enter(gate, "a", "a0");
        AdmissionQueue.Pass one = gate.spare().orElseThrow();
        gate.spare().orElseThrow();
        assertThat(gate.spare()).as("the share that is no one client's").isEmpty();
        enter(gate, "b", "b0");
        enter(gate, "b", "b1");
        assertThat(log).containsExactly("runs a0", "runs b0");
        one.close();
        assertThat(log).endsWith("runs b1");
        assertThat(gate.spare()).isEmpty();
    }

    /** Under many threads no leave is lost, none is given twice, and never run more than may. */
    @Test
    void nothingIsLostUnderManyThreads() throws InterruptedException {
        int each = 2_000;
        AdmissionQueue gate = new AdmissionQueue(3, 5, 2, limits);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger ran = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(8 * each);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < 8; client++) {
                String address = "client" + client % 4;
                threads.execute(() -> {
                    for (int i = 0; i < each; i++) {
                        gate.enter(
                                address,
                                pass -> threads.execute(() -> {
                                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                                    if (ThreadLocalRandom.current().nextBoolean()) {
                                        Thread.yield();
                                    }
                                    ran.incrementAndGet();
                                    running.decrementAndGet();
                                    pass.close();
                                    done.countDown();
                                }),
                                () -> {
                                    refused.incrementAndGet();
                                    done.countDown();
                                });
                    }
                });
            }
            done.await();
        }
        assertThat(ran.get() + refused.get()).isEqualTo(8 * each);
        assertThat(ran.get()).isPositive();
        assertThat(most.get()).isLessThanOrEqualTo(3);
        assertThat(gate.running()).isZero();
        assertThat(gate.waiting()).isZero();
    }

    private void enter(AdmissionQueue gate, String client, String name) {
        gate.enter(
                client,
                pass -> {
                    log.add("runs " + name);
                    passes.add(pass);
                },
                () -> log.add("refused " + name));
    }
}
