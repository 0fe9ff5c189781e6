package org.casus.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.casus.dataset.record.Quantifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundsTest {

    @ParameterizedTest
    @CsvSource({
        "EXACTLY, 11, 11, 11, 11",
        "EXACTLY, 0, 0, 0, 0",
        "AT_LEAST, 20, 20, 20, ",
        "MORE_THAN, 12000, 12001, 12001, ",
        "AT_MOST, 5, , 5, 5",
        "LESS_THAN, 5, , 4, 4",
        "ABOUT, 10000, , 10000, ",
        "SEVERAL, , 2, , ",
    })
    void followFromTheQuantifier(Quantifier quantifier, Long amount, Long low, Long best, Long high) {
        assertThat(Bounds.of(quantifier, amount)).isEqualTo(new Bounds(low, best, high));
    }

    @Test
    void ofARangeAreItsEnds() {
        assertThat(Bounds.ofRange(3, null, 5)).isEqualTo(new Bounds(3L, null, 5L));
        assertThat(Bounds.ofRange(3, 4L, 5)).isEqualTo(new Bounds(3L, 4L, 5L));
    }

    @ParameterizedTest
    @CsvSource({"EXACTLY, ", "AT_LEAST, -1", "LESS_THAN, 0", "RANGE, 5"})
    void areRefusedForWhatIsNoNumberOfPeople(Quantifier quantifier, Long amount) {
        assertThatIllegalArgumentException().isThrownBy(() -> Bounds.of(quantifier, amount));
    }

    @ParameterizedTest
    @CsvSource({"5, , 3", "-1, , 3", "3, 2, 5", "3, 6, 5"})
    void areRefusedForARangeOutOfOrder(long low, Long best, long high) {
        assertThatIllegalArgumentException().isThrownBy(() -> Bounds.ofRange(low, best, high));
    }
}
