package org.casus.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class VersionedCacheTest {

    private final VersionedCache<String, Integer> cache = new VersionedCache<>("test", 10, value -> 1);
    private final AtomicInteger computed = new AtomicInteger();

    @Test
    void computesOnceAVersion() {
        assertThat(cache.get(1, "a", computed::incrementAndGet)).isEqualTo(1);
        assertThat(cache.get(1, "a", computed::incrementAndGet)).isEqualTo(1);
        assertThat(cache.get(1, "b", computed::incrementAndGet)).isEqualTo(2);
        assertThat(cache.get(2, "a", computed::incrementAndGet)).isEqualTo(3);
    }

    @Test
    void whatIsAskedMayCountToo() throws InterruptedException {
        VersionedCache<String, Integer> small =
                new VersionedCache<>("test", 1_000, (question, answer) -> question.length());
        for (int i = 0; i < 100; i++) {
            small.keep(1, i + "x".repeat(100), i);
        }
        while (java.util.stream.IntStream.range(0, 100)
                        .filter(i -> small.find(1, i + "x".repeat(100)) != null)
                        .count()
                > 10) {
            Thread.sleep(10); // room is made a little later
        }
    }

    @Test
    void whoAsksTheSameMeanwhileWaits() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Integer> slow = new CompletableFuture<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = threads.submit(() -> cache.get(1, "a", () -> {
                begun.countDown();
                return slow.join();
            }));
            begun.await();
            Future<Integer> second = threads.submit(() -> cache.get(1, "a", computed::incrementAndGet));
            assertThat(cache.get(1, "b", () -> 7)).as("others do not wait").isEqualTo(7);
            slow.complete(42);
            assertThat(first.get()).isEqualTo(42);
            assertThat(second.get()).isEqualTo(42);
        }
        assertThat(computed).hasValue(0);
    }

    @Test
    void whoWaitedForWhatWasEndedComputesIt() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Integer> slow = new CompletableFuture<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = threads.submit(() -> cache.get(1, "a", () -> {
                begun.countDown();
                slow.join();
                throw new Cancellation.Cancelled(Cancellation.Reason.CLIENT_GONE);
            }));
            begun.await();
            Future<Integer> second = threads.submit(() -> cache.get(1, "a", () -> 5));
            slow.complete(0);
            assertThatThrownBy(first::get).hasCauseInstanceOf(Cancellation.Cancelled.class);
            assertThat(second.get()).isEqualTo(5);
        }
        assertThat(cache.get(1, "a", computed::incrementAndGet)).isEqualTo(5);
    }

    @Test
    void whatIsKeptIsFoundUntilTheDataChange() {
        assertThat(cache.find(1, "a")).isNull();
        cache.keep(1, "a", 5);
        assertThat(cache.find(1, "a")).isEqualTo(5);
        assertThat(cache.find(2, "a")).isNull();
        cache.keep(1, "a", 5);
        assertThat(cache.find(1, "a")).as("late, from before a write").isNull();
    }

    @Test
    void aFailureIsThrownAndNotRemembered() {
        assertThatThrownBy(() -> cache.get(1, "a", () -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(cache.get(1, "a", () -> 5)).isEqualTo(5);
    }
}
