package org.casus.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditsTest {

    @ParameterizedTest
    @CsvSource({
        "taliban, taliban, 0",
        "taliban, taleban, 1",
        "taliban, tailban, 1",
        "taliban, talibans, 1",
        "taliban, taliba, 1",
        "boko, bkoo, 1",
        "haram, harma, 1",
        "seleka, selkea, 1",
        "hezbollah, hizballah, 2",
        "abcd, badc, 2",
        "talibanis, taleban, 3",
        "short, much longer, 3",
        "'', ab, 2",
    })
    void typosAreCountedUpToTwo(String a, String b, int typos) {
        assertThat(Edits.between(a, b, 2)).isEqualTo(typos);
        assertThat(Edits.between(b, a, 2)).isEqualTo(typos);
    }

    @ParameterizedTest
    @CsvSource({"3, 0", "4, 1", "7, 1", "8, 2", "30, 2"})
    void longerWordsAreForgivenMore(int letters, int typos) {
        assertThat(Edits.forgiven(letters)).isEqualTo(typos);
    }
}
