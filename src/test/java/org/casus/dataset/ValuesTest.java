package org.casus.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.casus.dataset.record.IssueKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers, dates and texts as files write them. */
class ValuesTest {

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "17,17",
        "-1,-1",
        "12.0,12",
        "1e+05,100000",
        "' 7 ',7",
        "007,7",
        "999999999999999999,999999999999999999"
    })
    void wholeNumbers(String text, long number) {
        assertThat(WholeNumber.read(text)).isEqualTo(number);
    }

    @Test
    void whatIsNoWholeNumber() {
        assertThat(Stream.of("", " ", "NA"))
                .allSatisfy(text -> assertThat(WholeNumber.read(text)).isEqualTo(WholeNumber.NONE));
        assertThat(Stream.of("-", "1.5", "x", "1e99999999", "1e-9999999", "99999999999999999999999", "0x1"))
                .allSatisfy(text -> assertThat(WholeNumber.read(text)).isEqualTo(WholeNumber.UNREADABLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016-02-29",
                "2016-02-29 00:00:00",
                "2016-02-29 00:00:00.000",
                "2016-02-29T00:00:00Z",
                "2/29/2016",
                "02/29/2016",
                "2/29/2016 12:00:00 AM"
            })
    void dates(String text) {
        assertThat(CalendarDay.read(text)).isEqualTo("2016-02-29");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2016",
                "2016-02-30",
                "2015-02-29",
                "29/2/2016",
                "2016-2-3",
                "2016-02-29x",
                "2016-02-29 noon",
                "2016/02/29",
                "/2/2016",
                "1//2016",
                "1/2/16",
                "a016-02-29",
                "2016-02-2",
                "-016-02-29"
            })
    void whatIsNoDate(String text) {
        assertThat(CalendarDay.read(text)).isNull();
    }

    @Test
    void textsAreTidied() {
        var findings = new Findings();
        assertThat(PlainText.line("plain text", 20, "x", findings)).isEqualTo("plain text");
        assertThat(PlainText.line("  a \t\r\n b  ", 20, "x", findings)).isEqualTo("a b");
        assertThat(PlainText.lines("a \r\n\r\n b\tc\n", 20, "x", findings)).isEqualTo("a\nb c");
        assertThat(PlainText.line(" \n", 20, "x", findings)).isNull();
        assertThat(PlainText.line("😀 Ḥimṣ", 20, "x", findings)).isEqualTo("😀 Ḥimṣ");
        assertThat(findings.toList())
                .as("once a row")
                .singleElement()
                .satisfies(finding -> assertThat(finding.kind()).isEqualTo(IssueKind.TEXT_TIDIED));
        var tidy = new Findings();
        PlainText.lines("plain text\nof two lines", 40, "x", tidy);
        assertThat(tidy.toList()).isEmpty();
    }

    @Test
    void textsAreRepairedAndCutWithANote() {
        var findings = new Findings();
        assertThat(PlainText.line("a\0b\u007Fc", 20, "x", findings)).isEqualTo("abc");
        assertThat(PlainText.line("the mill\u0092s end", 20, "x", findings)).isEqualTo("the mill’s end");
        assertThat(PlainText.line("L\uDCE9on\uD800", 20, "x", findings)).isEqualTo("Léon");
        assertThat(PlainText.line("123456789", 5, "x", findings)).isEqualTo("1234…");
        assertThat(PlainText.line("123😀56", 5, "x", findings)).isEqualTo("123…");
        assertThat(findings.toList())
                .extracting(Finding::message)
                .containsExactly(
                        "x holds 2 control or broken characters; they were removed.",
                        "x holds 1 bytes that are not UTF-8; they were read as Windows-1252.",
                        "x holds 1 control or broken characters; they were removed.",
                        "x holds 1 bytes that are not UTF-8; they were read as Windows-1252.",
                        "x has 9 characters and was cut to 5.",
                        "x has 7 characters and was cut to 5.");
    }

    @Test
    void aMemoRepeatsWhatItFoundAndForgetsWhenItIsFull() {
        var reads = new int[1];
        var memo = new ParseCache<String, String>(2, (key, findings) -> {
            reads[0]++;
            return PlainText.line(key, 3, "x", findings);
        });
        for (var key : new String[] {"long", "long", "a", "b", "long"}) {
            var findings = new Findings();
            memo.get(key, findings);
            assertThat(findings.toList()).hasSize(key.length() > 3 ? 1 : 0);
        }
        assertThat(reads[0]).isEqualTo(4);
    }
}
