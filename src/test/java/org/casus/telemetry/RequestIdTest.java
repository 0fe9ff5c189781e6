package org.casus.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "0af7651916cd43dd8448eb211c80319c", "Root=1-67891233-abcdef012345678912345678"})
    void aSaneIdIsKept(String sent) {
        assertThat(RequestId.of(sent)).isEqualTo(sent);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "a b", "a\nWARN all is lost", "\"", "ü"})
    void anIdThatCouldForgeALineIsReplaced(String sent) {
        assertThat(RequestId.of(sent)).hasSize(36).isNotEqualTo(sent);
    }

    @Test
    void soIsALongOne() {
        assertThat(RequestId.of("x".repeat(101))).hasSize(36);
    }
}
