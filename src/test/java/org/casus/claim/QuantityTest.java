package org.casus.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.casus.dataset.record.Quantifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "11 | EXACTLY | 11 | 11 | 11 | 11",
                "20 | AT_LEAST | 20 | 20 | | at least 20",
                "12000 | MORE_THAN | 12001 | 12001 | | more than 12,000",
                "5 | AT_MOST | | 5 | 5 | at most 5",
                "5 | LESS_THAN | | 4 | 4 | fewer than 5",
                "10000 | ABOUT | | 10000 | | about 10,000",
                "| RANGE | 3 | | 5 | between 3 and 5",
                "4 | RANGE | 3 | 4 | 5 | between 3 and 5, best estimate 4",
                "142 | RANGE | 177 | 142 | 177 | 177, best estimate 142",
                "| RANGE | 3 | | | at least 3",
                "4 | RANGE | | 4 | 1000000 | at most 1,000,000, best estimate 4",
                "4 | RANGE | | 4 | | about 4",
                "| SEVERAL | 2 | | | several",
                "| EXACTLY | 3 | | 5 | between 3 and 5",
                "| EXACTLY | | | | an unknown number",
            })
    void readsAsPeopleSayIt(Long amount, Quantifier quantifier, Long low, Long best, Long high, String text) {
        assertThat(Quantity.of(amount, quantifier, low, best, high).getText()).isEqualTo(text);
    }

    @Test
    void beyondIntIsAFailureAndNoOtherNumber() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Quantity.of(3_000_000_000L, Quantifier.ABOUT, null, 3_000_000_000L, null));
    }
}
