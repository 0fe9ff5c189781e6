package org.casus.dataset.ucdp;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.casus.dataset.InputException;
import org.casus.dataset.record.EventRecord;
import org.casus.dataset.record.IssueKind;
import org.casus.dataset.record.RowIssue;
import org.junit.jupiter.api.Test;

/** Which files are GED, and how they end. */
class GedFileTest {

    private static final String OLD = new String(GedReading.fixture("columns_41.csv"), UTF_8);

    @Test
    void anOlderSetOfColumnsIsRead() {
        var reading = GedReading.ofFixture("columns_41.csv");
        assertThat(reading.events()).extracting(EventRecord::ref).containsExactly("ucdp-ged:2001", "ucdp-ged:2002");
        assertThat(reading.events().getFirst().notes()).isNull();
        assertThat(reading.issues()).isEmpty();
        assertThat(reading.rows()).isEqualTo(2);
    }

    @Test
    void columnsMayStandInAnyOrderAndCase() {
        // The fixture has no commas in its values but those of the quoted citation, which goes with its column.
        var text = Arrays.stream(OLD.replace("\uFEFF", "").split("\n"))
                .map(GedFileTest::reversed)
                .collect(Collectors.joining("\n"));
        var header = text.substring(0, text.indexOf('\n'));
        var reading = GedReading.of(text.replace(header, header.toUpperCase()).getBytes(UTF_8));
        assertThat(reading.events())
                .isEqualTo(GedReading.ofFixture("columns_41.csv").events());
    }

    @Test
    void theSameTextInUtf16IsTheSame() {
        var reading = GedReading.of(OLD.replace("\uFEFF", "").getBytes(UTF_16));
        assertThat(reading.events())
                .isEqualTo(GedReading.ofFixture("columns_41.csv").events());
    }

    @Test
    void aFileOfAnotherFormatIsRefusedWithWhatItLacks() {
        assertThatThrownBy(() -> GedReading.ofFixture("other_format.csv"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(
                        "other_format.csv is no UCDP GED file: it lacks the columns id, type_of_violence,")
                .hasMessageEndingWith("best, high, low.");
        var withoutBest = OLD.replaceFirst(",best,", ",guess,");
        assertThatThrownBy(() -> GedReading.of(withoutBest.getBytes(UTF_8)))
                .hasMessage("test.csv is no UCDP GED file: it lacks the columns best.");
        assertThatThrownBy(() ->
                        GedReading.of(OLD.replaceFirst(",gwnob,", ",best,").getBytes(UTF_8)))
                .hasMessage("test.csv has two columns named best.");
    }

    @Test
    void semicolonsAndTabsSeparateColumnsToo() {
        for (char separator : new char[] {';', '\t'}) {
            var text = OLD.lines()
                    .map(line -> String.join(Character.toString(separator), fields(line)))
                    .collect(Collectors.joining("\n"));
            var reading = GedReading.of(text.getBytes(UTF_8));
            assertThat(reading.events())
                    .isEqualTo(GedReading.ofFixture("columns_41.csv").events());
            assertThat(reading.issues()).isEmpty();
        }
    }

    @Test
    void aFileMayLackItsHeaderLine() {
        var header =
                new String(GedReading.fixture("oddities.csv"), UTF_8).lines().findFirst();
        var rows = new String(GedReading.fixture("without_header.csv"), UTF_8);
        var reading = GedReading.ofFixture("without_header.csv");
        assertThat(reading.events()).extracting(EventRecord::ref).startsWith("ucdp-ged:3001");
        assertThat(reading)
                .usingRecursiveComparison()
                .ignoringFields("sha256")
                .isEqualTo(GedReading.of((header.orElseThrow() + "\n" + rows).getBytes(UTF_8)));
        var older = rows.lines()
                .map(line -> fields(line).subList(0, 47))
                .map(fields -> String.join(",", fields))
                .collect(Collectors.joining("\n"));
        assertThat(GedReading.of(older.getBytes(UTF_8)).events()).isEqualTo(reading.events());
    }

    @Test
    void withoutAHeaderLineTheOrderMustBeKnown() {
        var rows = new String(GedReading.fixture("without_header.csv"), UTF_8);
        assertThatThrownBy(() ->
                        GedReading.of(rows.replaceFirst("3001,", "3001,extra,").getBytes(UTF_8)))
                .isInstanceOf(InputException.class)
                .hasMessage("test.csv has no header line: it begins with \"3001\"."
                        + " Put the line with the names of the columns at its top.");
    }

    @Test
    void aFileMayHaveNoRows() {
        var reading = GedReading.ofFixture("header_only.csv");
        assertThat(reading.rows()).isZero();
        assertThat(reading.events()).isEmpty();
        assertThat(reading.issues()).isEmpty();
        assertThatThrownBy(() -> GedReading.of("\n\n".getBytes(UTF_8)))
                .isInstanceOf(InputException.class)
                .hasMessage("test.csv is empty: it has not even a header line.");
    }

    @Test
    void aQuoteThatIsNeverClosedCostsTheRowsItSwallows() {
        var reading = GedReading.of((OLD + "2003,2016,\"no end\n2004,2016\n").getBytes(UTF_8));
        assertThat(reading.events()).hasSize(2);
        assertThat(reading.issues()).extracting(RowIssue::kind).containsExactly(IssueKind.UNREADABLE_ROW);
        assertThat(reading.issues().getFirst().message())
                .isEqualTo("The row that starts in line 4 has a quote that is never closed.");
        // Also where the number of columns is right.
        var last = OLD.stripTrailing();
        var lastColumn = last.substring(0, last.lastIndexOf(',') + 1) + "\"6";
        assertThat(GedReading.of(lastColumn.getBytes(UTF_8)).rejected()).isEqualTo(1);
        assertThat(GedReading.of((lastColumn + "\"").getBytes(UTF_8)).rejected())
                .isZero();
    }

    @Test
    void aQuoteThatSwallowsMegabytesEndsTheReading() {
        var rows = "x".repeat(1 << 22);
        assertThatThrownBy(() -> GedReading.of((OLD + "2003,\"" + rows).getBytes(UTF_8)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("in the row that starts in line 4")
                .hasMessageContaining("quote that is never closed");
    }

    @Test
    void emptyLinesAndAMissingLastLineEndDoNotMatter() {
        var reading =
                GedReading.of(OLD.replace("\n", "\r\n\r\n").stripTrailing().getBytes(UTF_8));
        assertThat(reading.events())
                .isEqualTo(GedReading.ofFixture("columns_41.csv").events());
        assertThat(reading.issues()).isEmpty();
    }

    private static String reversed(String line) {
        return String.join(",", fields(line).reversed());
    }

    /** The fields of a line, quotes left on. */
    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        int from = 0;
        boolean quoted = false;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || line.charAt(i) == ',' && !quoted) {
                fields.add(line.substring(from, i));
                from = i + 1;
            } else if (line.charAt(i) == '"') {
                quoted = !quoted;
            }
        }
        return fields;
    }
}
