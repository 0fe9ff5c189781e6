package org.casus.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class EventLoopsTurnTest {

    @Test
    void oneThatDoesNotTurnIsEnough() {
        NioEventLoopGroup loops = new NioEventLoopGroup(3);
        CountDownLatch end = new CountDownLatch(1);
        try {
            EventLoopsTurn check = new EventLoopsTurn(loops, Duration.ofSeconds(30));
            assertThat(check.call().getStatus()).isEqualTo(Status.UP);
            block(loops.next(), end);
            assertThat(new EventLoopsTurn(loops, Duration.ofMillis(500)).call().getStatus())
                    .isEqualTo(Status.DOWN);
            end.countDown();
            assertThat(check.call().getStatus()).isEqualTo(Status.UP);
        } finally {
            end.countDown();
            loops.shutdownGracefully();
        }
    }

    /** Much to do is no reason: what is asked waits in line with it, and is answered all the same. */
    @Test
    void busyOnesTurn() {
        NioEventLoopGroup loops = new NioEventLoopGroup(2);
        try {
            for (EventExecutor loop : loops) {
                for (int i = 0; i < 100; i++) {
                    loop.execute(EventLoopsTurnTest::work);
                }
            }
            assertThat(new EventLoopsTurn(loops, Duration.ofSeconds(30)).call().getStatus())
                    .isEqualTo(Status.UP);
        } finally {
            loops.shutdownGracefully();
        }
    }

    private static void work() {
        long end = System.nanoTime() + 1_000_000;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private static void block(EventExecutor loop, CountDownLatch end) {
        loop.execute(() -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
