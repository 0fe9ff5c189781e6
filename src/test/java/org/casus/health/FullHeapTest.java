package org.casus.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FullHeapTest {

    @Test
    void theOptionsThatEndTheProcessAreKnown() {
        assertThat(FullHeap.ends(List.of("-Xmx512m", "-XX:+ExitOnOutOfMemoryError")))
                .isTrue();
        assertThat(FullHeap.ends(List.of("-XX:+CrashOnOutOfMemoryError"))).isTrue();
        assertThat(FullHeap.ends(List.of("-Xmx512m"))).isFalse();
        // As Java has it, the last one counts.
        assertThat(FullHeap.ends(List.of("-XX:+ExitOnOutOfMemoryError", "-XX:-ExitOnOutOfMemoryError")))
                .isFalse();
    }
}
