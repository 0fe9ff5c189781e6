package org.casus.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallerNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada",
                "the desk",
                "8d1f-ada@example.org|auth0",
                "Zoë Łoś",
                "غرفة الأخبار",
                "تحریریه‌ی شب", // with a zero-width non-joiner
                "க்‍ஷ", // with a zero-width joiner
                "新闻部",
                "\uD83D\uDCF0 news"
            })
    void visibleTextOnOneLineIsAName(String name) {
        assertThat(CallerName.problem(name, 100)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 7, '\t', '\n', '\r', 0x1b, 0x7f, 0x85, 0x9b, 0xad, 0x61c, 0x200b, 0x200e, 0x200f, 0x2028, 0x2029,
                0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0xfeff, 0xfff9, 0xe0041,
                0xd83d, 0xdcf0
            })
    void whatMisleadsStandsInNone(int character) {
        assertThat(CallerName.problem("a" + Character.toString(character) + "b", 100)
                        .orElseThrow())
                .isEqualTo(
                        "A name is visible text on one line: it has no control characters, separators of lines, marks of"
                                + " the direction of writing or half characters, and this one has U+%04X."
                                        .formatted(character));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", " ada", "ada ", "\u00a0ada", "ada\u3000", "\nada", "ada\u2029"})
    void noBlankStandsAtItsEnds(String name) {
        assertThat(CallerName.problem(name, 100)).contains("A name neither begins nor ends with a blank.");
    }

    @Test
    void itsLengthHasABound() {
        assertThat(CallerName.problem("x".repeat(100), 100)).isEmpty();
        assertThat(CallerName.problem("x".repeat(101), 100)).contains("A name has 1 to 100 characters.");
        assertThat(CallerName.problem("", 100)).contains("A name has 1 to 100 characters.");
        assertThat(CallerName.problem(null, 100)).contains("A name has 1 to 100 characters.");
    }
}
