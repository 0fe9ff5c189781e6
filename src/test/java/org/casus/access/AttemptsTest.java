package org.casus.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Attempts attempts = new Attempts();

    @Test
    void someAreFreeAndThenEachDoublesTheWait() {
        for (int i = 0; i < Attempts.FREE; i++) {
            attempts.wrong("a", 0);
            assertThat(attempts.wait("a", 0)).isZero();
        }
        attempts.wrong("a", 0);
        assertThat(attempts.wait("a", SECOND / 2)).isEqualTo(1);
        assertThat(attempts.wait("a", SECOND)).isZero();
        attempts.wrong("a", SECOND);
        assertThat(attempts.wait("a", SECOND + 1)).isEqualTo(2);
        for (int i = 0; i < 100; i++) {
            attempts.wrong("a", SECOND);
        }
        assertThat(attempts.wait("a", SECOND + 1)).isEqualTo(Attempts.LONGEST_WAIT);
        assertThat(attempts.wait("b", SECOND)).as("another client").isZero();
    }

    @Test
    void aRightOneMakesUpForTheWrongOnes() {
        for (int i = 0; i <= Attempts.FREE; i++) {
            attempts.wrong("a", 0);
        }
        attempts.right("a");
        attempts.wrong("a", 0);
        assertThat(attempts.wait("a", 0)).isZero();
    }

    /** It counts from anywhere, and nobody sets it: a clock on the wall that jumps changes no wait. */
    @Test
    void theClockMayOverflow() {
        long now = Long.MAX_VALUE - SECOND / 2;
        for (int i = 0; i <= Attempts.FREE; i++) {
            attempts.wrong("a", now);
        }
        assertThat(attempts.wait("a", now + SECOND / 4 * 3)).isEqualTo(1);
        assertThat(attempts.wait("a", now + SECOND)).isZero();
    }
}
