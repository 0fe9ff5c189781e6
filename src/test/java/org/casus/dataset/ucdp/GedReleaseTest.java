package org.casus.dataset.ucdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GedReleaseTest {

    @Test
    void candidatesStandBetweenTheYearlyReleasesOfTheirTime() {
        List<String> ordered = List.of(
                "no release", "9.1", "17.1", "17.2", "24.1", "24.0.1", "24.0.6", "24.01.24.06", "24.0.12", "25.1");
        var shuffled = new ArrayList<>(ordered);
        Collections.reverse(shuffled);
        shuffled.sort(GedRelease.ORDER);
        assertThat(shuffled).isEqualTo(ordered);
    }

    @Test
    void aReleaseCoversItsMonths() {
        var june = LocalDate.of(2024, 6, 30);
        assertThat(GedRelease.ORDER.covers("24.0.6", june)).isTrue();
        assertThat(GedRelease.ORDER.covers("24.0.6", june.plusDays(1))).isFalse();
        assertThat(GedRelease.ORDER.covers("24.0.6", june.minusDays(30))).isFalse();
        assertThat(GedRelease.ORDER.covers("24.01.24.06", LocalDate.of(2024, 1, 1)))
                .isTrue();
        assertThat(GedRelease.ORDER.covers("24.01.24.06", LocalDate.of(2023, 12, 31)))
                .isFalse();
        assertThat(GedRelease.ORDER.covers("24.1", LocalDate.of(2023, 12, 31))).isTrue();
        assertThat(GedRelease.ORDER.covers("24.1", LocalDate.of(2024, 1, 1))).isFalse();
        assertThat(GedRelease.ORDER.covers("25.1", LocalDate.of(1989, 1, 1))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24", "24.0", "24.0.13", "24.0.0", "24.06.24.01", "24.1.1", "v24.1", "24.1 "})
    void whatNoReleaseIsCalledIsNone(String version) {
        assertThat(GedRelease.of(version)).isNull();
    }
}
