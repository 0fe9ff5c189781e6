package org.casus.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OperationNamesTest {

    private final OperationNames names = new OperationNames(2);

    @Test
    void keepsTheFirstNamesApartAndCallsTheOthersOther() {
        assertThat(names.of("A")).isEqualTo("A");
        assertThat(names.of("B")).isEqualTo("B");
        assertThat(names.of("C")).isEqualTo("other");
        assertThat(names.of("A")).isEqualTo("A");
    }

    @Test
    void anOperationWithoutANameTakesNoPlace() {
        assertThat(names.of(null)).isEqualTo("unnamed");
        assertThat(names.of("A")).isEqualTo("A");
        assertThat(names.of("B")).isEqualTo("B");
    }

    @Test
    void aLongNameIsCut() {
        assertThat(names.of("x".repeat(10_000))).isEqualTo("x".repeat(60));
    }
}
