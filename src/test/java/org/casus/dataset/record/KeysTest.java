package org.casus.dataset.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules by which keys and cells are made, which must not change. */
class KeysTest {

    private static final SourceRecord REUTERS = new SourceRecord("source:reuters", "Reuters", SourceKind.NEWS_AGENCY);

    @ParameterizedTest
    @CsvSource({
        "-90,-180,1",
        "-90,179.99,720",
        "-89.5,-180,721",
        "0,0,129961",
        "34.802462,36.707602,179714",
        "90,180,259200",
        "90,-180,258481",
        "-90,180,720",
        "-0.01,-0.01,129240"
    })
    void cellsAreNumberedFromTheSouthWest(double latitude, double longitude, int cell) {
        assertThat(PrioGrid.cell(latitude, longitude)).isEqualTo(cell);
        assertThat(PrioGrid.row(latitude)).isEqualTo((cell - 1) / 720);
        assertThat(PrioGrid.column(longitude)).isEqualTo((cell - 1) % 720);
    }

    @Test
    void noCellIsOffTheGlobe() {
        assertThatThrownBy(() -> PrioGrid.cell(90.01, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PrioGrid.cell(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PrioGrid.cell(0, -180.01)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SOHR | sohr",
                "El Sol de León | el-sol-de-leon",
                "EL  SOL DE LEON. | el-sol-de-leon",
                "İstanbul Gazetesi | istanbul-gazetesi",
                "http://syria.liveuamap.com/ | http-syria-liveuamap-com",
                "Borderland Beat (Zeta) | borderland-beat-zeta",
                "المرصد السوري | المرصد-السوري",
                "Новый Йод | новый-йод",
                "हिन्दी | हिन्दी",
                "한국일보 | 한국일보",
                "ﬁnancial ＴＩＭＥＳ | financial-times",
            })
    void slugs(String name, String slug) {
        assertThat(Slug.of(name)).isEqualTo(slug);
        assertThat(Slug.of(slug)).as("a slug of a slug").isEqualTo(slug);
    }

    @Test
    void oddNamesHaveSlugsToo() {
        assertThat(Slug.of("!!!")).matches("[0-9a-f]{32}").isNotEqualTo(Slug.of("???"));
        assertThat(Slug.of("")).isNotEmpty();
        var longName = "ministry ".repeat(30);
        assertThat(Slug.of(longName + "a")).hasSize(100).isNotEqualTo(Slug.of(longName + "b"));
        assertThat(Slug.of("\uD83C" + "x")).isEqualTo("x");
    }

    @Test
    void reportsAreKnownByPublisherDateAndHeadline() {
        var day = LocalDate.of(2016, 2, 1);
        var ref = ReportRef.of(REUTERS, "Clashes", day, null);
        assertThat(ref).isEqualTo("report:6861babcab2a146b1097c9ab2d5c1a74");
        assertThat(ReportRef.of(REUTERS, "Clashes", day, "however it is cited")).isEqualTo(ref);
        assertThat(ReportRef.of(null, "Clashes", day, null)).isNotEqualTo(ref);
        assertThat(ReportRef.of(REUTERS, "Clashes", null, null)).isNotEqualTo(ref);
        assertThat(ReportRef.of(REUTERS, null, day, "p. 1")).isNotEqualTo(ReportRef.of(REUTERS, null, day, "p. 2"));
    }
}
