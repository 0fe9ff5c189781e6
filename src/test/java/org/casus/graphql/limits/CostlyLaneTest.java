package org.casus.graphql.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;
import org.casus.graphql.limits.CostlyLane.Admitted;
import org.casus.store.Cancellation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CostlyLaneTest {

    private static final long COSTLY = 1_000;
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Limits limits = new Limits(null, List.of());
    private final AdmissionQueue gate = new AdmissionQueue(4, 8, 4, limits);
    private final CostlyLane lane = lane(1, LONG);
    private final ConcurrentLinkedQueue<String> log = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();

    private CostlyLane lane(int places, Duration patience) {
        return new CostlyLane(gate, places, COSTLY, patience, limits);
    }

    private Admitted admit(CostlyLane lane, String client) {
        List<AdmissionQueue.Pass> passes = new ArrayList<>();
        gate.enter(client, passes::add, () -> {});
        return lane.admit(passes.getFirst());
    }

    /** An operation that stays until it is told to end. */
    private final class Operation {

        private final Cancellation cancellation = new Cancellation();
        private final CountDownLatch end = new CountDownLatch(1);

        private Operation(CostlyLane lane, String client, String name) {
            Admitted admitted = admit(lane, client);
            threads.add(Thread.startVirtualThread(() -> {
                try (admitted) {
                    admitted.begin(COSTLY, cancellation);
                    log.add("runs " + name);
                    end.await();
                } catch (Refusal refusal) {
                    log.add("refused " + name);
                } catch (Cancellation.Cancelled cancelled) {
                    log.add("ended " + name);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
    }

    private Operation operation(String client, String name) {
        return new Operation(lane, client, name);
    }

    /** One that waits, before the next comes. */
    private Operation waits(String client, String name) throws InterruptedException {
        int before = lane.waiting();
        Operation operation = operation(client, name);
        while (lane.waiting() == before) {
            Thread.sleep(1);
        }
        return operation;
    }

    private void awaitLog(String... lines) throws InterruptedException {
        while (log.size() < lines.length) {
            Thread.sleep(1);
        }
        assertThat(log).containsExactly(lines);
    }

    @AfterEach
    void everythingComesBack() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(lane.running() + lane.waiting() + gate.running() + gate.waiting())
                .isZero();
    }

    @Test
    void halfOfThePlacesAndAllProcessorsButOne() {
        assertThat(CostlyLane.places(1, 1)).isEqualTo(1);
        assertThat(CostlyLane.places(2, 1)).isEqualTo(1);
        assertThat(CostlyLane.places(4, 2)).isEqualTo(1);
        assertThat(CostlyLane.places(8, 4)).isEqualTo(3);
        assertThat(CostlyLane.places(16, 32)).isEqualTo(8);
    }

    @Test
    void whatCostsLittleWaitsForNothing() throws InterruptedException {
        Operation costly = operation("a", "costly");
        awaitLog("runs costly");
        try (Admitted light = admit(lane, "b")) {
            light.begin(COSTLY - 1, new Cancellation());
            assertThat(gate.running()).isEqualTo(2);
            assertThat(lane.running()).isEqualTo(1);
        }
        costly.end.countDown();
    }

    @Test
    void whoeverWaitsHoldsNoPlaceAtTheGate() throws InterruptedException {
        Operation first = operation("a", "first");
        awaitLog("runs first");
        Operation second = waits("b", "second");
        assertThat(gate.running()).isEqualTo(1);
        assertThat(lane.running()).isEqualTo(1);
        first.end.countDown();
        awaitLog("runs first", "runs second");
        assertThat(gate.running()).isEqualTo(1);
        second.end.countDown();
    }

    @Test
    void clientsTakeTurns() throws InterruptedException {
        List<Operation> all = new ArrayList<>(List.of(operation("a", "a0")));
        awaitLog("runs a0");
        all.add(waits("a", "a1"));
        all.add(waits("a", "a2"));
        all.add(waits("b", "b0"));
        all.forEach(operation -> operation.end.countDown());
        awaitLog("runs a0", "runs a1", "runs b0", "runs a2");
    }

    @Test
    void soManyWaitAndWhoHasMostGivesWay() throws InterruptedException {
        List<Operation> all = new ArrayList<>(List.of(operation("a", "a0")));
        awaitLog("runs a0");
        for (int i = 1; i <= lane.mostWaiting(); i++) {
            all.add(waits("a", "a" + i));
        }
        long before = limits.hits(ErrorCode.OVERLOADED);
        all.add(operation("a", "a5"));
        awaitLog("runs a0", "refused a5");
        all.add(operation("b", "b0"));
        awaitLog("runs a0", "refused a5", "refused a4");
        assertThat(limits.hits(ErrorCode.OVERLOADED)).isEqualTo(before + 2);
        all.forEach(operation -> operation.end.countDown());
    }

    @Test
    void aClientHasAllPlacesOnlyWhereThereIsOne() throws InterruptedException {
        CostlyLane wide = lane(3, LONG);
        List<Operation> all = new ArrayList<>();
        for (String name : List.of("a0", "a1", "a2")) {
            all.add(new Operation(wide, "a", name));
        }
        while (wide.waiting() == 0) {
            Thread.sleep(1);
        }
        assertThat(wide.running()).isEqualTo(2);
        all.add(new Operation(wide, "b", "b0"));
        while (wide.running() < 3) {
            Thread.sleep(1);
        }
        assertThat(log).contains("runs b0");
        all.forEach(operation -> operation.end.countDown());
    }

    @Test
    void whoeverIsEndedWaitsNoLonger() throws InterruptedException {
        Operation first = operation("a", "first");
        awaitLog("runs first");
        Operation second = waits("b", "second");
        second.cancellation.cancel(Cancellation.Reason.CLIENT_GONE);
        awaitLog("runs first", "ended second");
        assertThat(lane.waiting()).isZero();
        Operation third = waits("c", "third");
        first.end.countDown();
        awaitLog("runs first", "ended second", "runs third");
        third.end.countDown();
    }

    @Test
    void whoeverHasWaitedTooLongIsToldWhatWouldBeRight() {
        CostlyLane impatient = lane(1, Duration.ofMillis(20));
        try (Admitted first = admit(impatient, "a");
                Admitted second = admit(impatient, "b")) {
            first.begin(COSTLY, new Cancellation());
            assertThatThrownBy(() -> second.begin(67_500, new Cancellation()))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.OVERLOADED))
                    .hasMessageContaining("may read 67,500 rows")
                    .hasMessageContaining("fewer than 1,000 at once");
            assertThat(limits.hits(ErrorCode.OVERLOADED)).isEqualTo(1);
            assertThat(impatient.waiting()).isZero();
            assertThat(gate.running()).isEqualTo(1);
        }
    }

    @Test
    void whoeverHasATurnMayStillHaveToWaitAtTheGate() throws InterruptedException {
        Operation first = operation("a", "first");
        awaitLog("runs first");
        Operation second = waits("b", "second");
        List<AdmissionQueue.Pass> others = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            gate.enter("c", others::add, () -> {});
        }
        first.end.countDown();
        while (lane.waiting() > 0) {
            Thread.sleep(1);
        }
        assertThat(gate.running()).isEqualTo(4);
        assertThat(log).containsExactly("runs first");
        others.getFirst().close();
        others.get(1).close();
        awaitLog("runs first", "runs second");
        others.forEach(AdmissionQueue.Pass::close);
        second.end.countDown();
    }

    @Test
    void severalOfOneRequestHaveOnePlace() {
        try (Admitted batch = admit(lane, "a")) {
            batch.begin(COSTLY, new Cancellation());
            batch.begin(1, new Cancellation());
            batch.begin(COSTLY, new Cancellation());
            assertThat(lane.running()).isEqualTo(1);
        }
    }

    /** What is costly has no more threads than there are places for costly operations. */
    @Test
    void furtherThreadsTakePlacesToo() {
        CostlyLane wide = lane(3, LONG);
        try (Admitted light = admit(wide, "a")) {
            try (Admitted _ = light.spare().orElseThrow()) {
                assertThat(wide.running()).isZero();
            }
            light.begin(COSTLY, new Cancellation());
            try (Admitted _ = light.spare().orElseThrow()) {
                assertThat(wide.running()).isEqualTo(2);
                assertThat(gate.running()).isEqualTo(2);
                assertThat(light.spare()).as("of another client").isEmpty();
            }
            assertThat(wide.running()).isEqualTo(1);
        }
        try (Admitted narrow = admit(lane, "a")) {
            narrow.begin(COSTLY, new Cancellation());
            assertThat(narrow.spare()).isEmpty();
        }
    }

    /** Under many threads, some of which are ended, none runs beside another, and no place is lost. */
    @Test
    void nothingIsLostUnderManyThreads() throws InterruptedException {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger left = new AtomicInteger();
        int each = 500;
        for (int client = 0; client < 4; client++) {
            String address = "client" + client;
            threads.add(Thread.startVirtualThread(() -> {
                for (int i = 0; i < each; i++) {
                    Cancellation cancellation = new Cancellation();
                    if (i % 3 == 0) {
                        Thread.startVirtualThread(() -> cancellation.cancel(Cancellation.Reason.CLIENT_GONE));
                    }
                    try (Admitted admitted = admit(lane, address)) {
                        admitted.begin(COSTLY, cancellation);
                        most.accumulateAndGet(running.incrementAndGet(), Math::max);
                        Thread.yield();
                        running.decrementAndGet();
                    } catch (Refusal | Cancellation.Cancelled ended) {
                        left.incrementAndGet();
                    }
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(most).hasValue(1);
        assertThat(left).hasValueLessThan(4 * each);
    }
}
