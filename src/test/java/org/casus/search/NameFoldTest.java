package org.casus.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFoldTest {

    @ParameterizedTest
    @CsvSource({
        "Islamic State, islamic state",
        "  AL-QA'IDA  in   the (Maghreb) , al qaida in the maghreb",
        "Ejército de Liberación Nacional, ejercito de liberacion nacional",
        "Ｉｓｌａｍｉｃ, islamic",
        "Partîya Karkerên Kurdistanê, partiya karkeren kurdistane",
        "İstanbul ısı, istanbul isi",
        "Østre Łódź Straße, ostre lodz strasse",
        "الدَّوْلَةُ الإسْلامِيَّة, الدوله الاسلاميه",
        "الــدولــة, الدوله",
        "مصطفى, مصطفي",
        "کردستان ایران, كردستان ايران",
        "Народно-освободительная армия Йёё, народно освободительная армия иее",
        "伊斯兰国, 伊斯兰国",
        "ｶﾞ 가, ガ 가",
        "मुक्ति, मुक्ति",
        "٢٠٢٢, 2022",
        "\u200Fa\u200Cb, ab",
        "---, ''",
    })
    void whatPeopleWriteOneWayOrAnotherIsTheSame(String text, String folded) {
        assertThat(NameFold.fold(text)).isEqualTo(folded);
        assertThat(NameFold.fold(folded)).as("once is enough").isEqualTo(folded);
    }
}
