package org.casus.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody writes lines of the log by what they are called or send, nor moves the cursor of whoever reads it. */
class EscapedRecordsTest {

    private static final String LINE = "2026-12-01 00:00:00,000 WARN  [org.casus] (main)";

    private final EscapedRecords escaped = new EscapedRecords(null);
    private final PatternFormatter text = new PatternFormatter("%d{yyyy-MM-dd HH:mm:ss,SSS} %-5p [%c{3.}] (%t) %s%e%n");
    private final JsonLines json = new JsonLines();

    private static ExtLogRecord record(String format, Object... values) {
        ExtLogRecord line = new ExtLogRecord(
                Level.WARN, format, ExtLogRecord.FormatStyle.PRINTF, EscapedRecordsTest.class.getName());
        line.setParameters(values);
        line.setLoggerName("org.casus");
        return line;
    }

    private JsonNode json(ExtLogRecord line) throws IOException {
        String written = json.format(line);
        assertThat(written.lines()).hasSize(1);
        return new ObjectMapper().readTree(written);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 7, 8, '\t', '\n', 0xb, 0xc, '\r', 0x1b, 0x7f, 0x85, 0x9b, 0x9f, 0xad, 0x61c, 0x200b, 0x200e, 0x200f,
                0x2028, 0x2029, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0xfeff, 0xd83d,
                0xdcf0, 0xe0041
            })
    void noSuchCharacterIsWritten(int character) throws IOException {
        String bad = Character.toString(character);
        ExtLogRecord line = record("%s did it", "a" + bad + LINE);
        line.setThrown(new IllegalStateException("b" + bad + LINE, new IOException("c" + bad)));
        assertThat(escaped.isLoggable(line)).isTrue();
        String written = text.format(line);
        assertThat(written.replace("\n", "").replace("\t", "")).doesNotContain(bad);
        assertThat(written.lines().skip(1))
                .allMatch(each -> each.isEmpty()
                        || each.startsWith("\tat ")
                        || each.startsWith("\t... ")
                        || each.startsWith("Caused by: "));
        assertThat(written).contains("\\");
        JsonNode object = json(line);
        assertThat(object.get("message").textValue()).startsWith("a\\").doesNotContain(bad);
        assertThat(object.get("error").textValue().replace("\n", "").replace("\t", ""))
                .contains("IllegalStateException: b\\", "IOException: c\\")
                .doesNotContain(bad);
    }

    @Test
    void aMessageThatWasPutTogetherIsEscapedToo() {
        ExtLogRecord line = new ExtLogRecord(
                Level.INFO, "100 % of\n" + LINE, ExtLogRecord.FormatStyle.PRINTF, EscapedRecordsTest.class.getName());
        escaped.isLoggable(line);
        assertThat(text.format(line)).contains("100 % of\\n2026").hasLineCount(1);
    }

    @Test
    void whatIsPlainStaysAsItIs() {
        RuntimeException failure = new IllegalStateException("Zoë and غرفة الأخبار", new IOException("\uD83D\uDCF0"));
        ExtLogRecord line = record("%s, %d", "Łódź \\ 新闻", 7);
        line.setThrown(failure);
        escaped.isLoggable(line);
        assertThat(line.getMessage()).isEqualTo("%s, %d");
        assertThat(line.getThrown()).isSameAs(failure);
        assertThat(text.format(line)).contains("Łódź \\ 新闻, 7");
    }

    @Test
    void aFailureThatWasSuppressedOrGoesInCirclesIsEscaped() {
        IllegalStateException failure = new IllegalStateException("fine");
        IOException cause = new IOException("fine too", failure);
        failure.initCause(cause);
        cause.addSuppressed(new IOException("not\n" + LINE));
        ExtLogRecord line = record("It failed");
        line.setThrown(failure);
        escaped.isLoggable(line);
        List<String> lines = text.format(line).lines().toList();
        assertThat(lines).noneMatch(each -> each.startsWith("2026-12-01 00:00"));
        assertThat(lines).anyMatch(each -> each.contains("not\\n2026"));
        assertThat(lines).anyMatch(each -> each.contains("EscapedRecordsTest"));
    }

    @Test
    void aFilterThatWasThereStillFilters() {
        assertThat(new EscapedRecords(line -> false).isLoggable(record("a"))).isFalse();
    }
}
