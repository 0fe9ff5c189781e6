package org.casus.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void readsTheHeader() {
        assertThat(TraceParent.of("00-" + TRACE + "-00f067aa0ba902b7-01"))
                .contains(new TraceParent(TRACE, "00f067aa0ba902b7", true));
        assertThat(TraceParent.of("00-" + TRACE + "-00f067aa0ba902b7-00"))
                .contains(new TraceParent(TRACE, "00f067aa0ba902b7", false));
        assertThat(TraceParent.of("01-" + TRACE + "-00f067aa0ba902b7-03-what-is-to-come"))
                .contains(new TraceParent(TRACE, "00f067aa0ba902b7", true));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01"
            })
    void whatMeansNothingIsPassedOver(String header) {
        assertThat(TraceParent.of(header)).isEmpty();
    }
}
