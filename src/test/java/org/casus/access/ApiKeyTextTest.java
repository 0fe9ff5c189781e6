package org.casus.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTextTest {

    @Test
    void aNewOneIsReadAgain() {
        ApiKeyText key = ApiKeyText.random();
        ApiKeyText again = ApiKeyText.of(key.reveal()).orElseThrow();
        assertThat(again.prefix()).isEqualTo(key.prefix()).hasSize(14);
        assertThat(again.hash()).isEqualTo(key.hash()).matches("[0-9a-f]{64}");
        assertThat(again.hashesTo(key.hash())).isTrue();
        assertThat(again.hashesTo(ApiKeyText.random().hash())).isFalse();
    }

    @Test
    void noTwoAreAlike() {
        assertThat(IntStream.range(0, 1_000)
                        .mapToObj(i -> ApiKeyText.random().reveal())
                        .distinct())
                .hasSize(1_000);
    }

    @Test
    void itsTextAsAnObjectTellsNoSecret() {
        ApiKeyText key = ApiKeyText.random();
        assertThat(key.toString()).isEqualTo(key.prefix() + "_…");
        assertThat("casus_abcdefgh_" + "a".repeat(43))
                .satisfies(text -> assertThat(ApiKeyText.of(text).orElseThrow().hash())
                        .isEqualTo("d5067920d8296996234c38caa78dd456df27c7fe1e76f7075960c0eed4e07f26"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "casus",
                "casus_abcdefgh",
                "casus_abcdefgh_short",
                "CASUS_abcdefgh_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "casus_abcdefg1_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "casus_abcdefgh_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "casus_abcdefgh_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n",
            })
    void otherTextsAreNone(String text) {
        assertThat(ApiKeyText.of(text)).isEmpty();
    }
}
