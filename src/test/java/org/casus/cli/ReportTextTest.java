package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.casus.dataset.ImportCounts;
import org.casus.dataset.intake.ImportReport;
import org.casus.dataset.record.IssueKind;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ReportTextTest {

    @Test
    void tellsWhatHappened() {
        var report = new ImportReport(
                "release:ucdp-ged/21.1",
                false,
                16_566,
                new ImportCounts(16_000, 500, 60, 7),
                6,
                Map.of(IssueKind.TOLL_ORDER, 101L),
                3,
                null,
                List.of(),
                Duration.ofMillis(2_000));
        assertThat(ReportText.of(report)).isEqualTo("""
                Imported release:ucdp-ged/21.1: 16,566 rows in 2.00 s, 8,283 rows/s.
                  created                   16,000
                  updated                      500
                  unchanged                     60
                  removed                        7
                  rejected                       6
                Issues:
                  TOLL_ORDER                   101
                3 of them are only counted, not stored.
                """);
    }

    @Test
    void saysWhenNothingChanged() {
        var report = new ImportReport(
                "release:ucdp-ged/21.1",
                false,
                5,
                new ImportCounts(0, 0, 5, 0),
                0,
                Map.of(),
                0,
                null,
                List.of(),
                Duration.ofMillis(10));
        assertThat(ReportText.of(report)).endsWith("Nothing changed: the store has all this already.\n");
    }

    @Test
    void saysWhatAnOlderReleaseWouldHaveChanged() {
        var report = new ImportReport(
                "release:ucdp-ged/20.1",
                false,
                2_500,
                new ImportCounts(0, 0, 2_500, 0),
                0,
                Map.of(IssueKind.OLDER_RELEASE, 20L),
                0,
                null,
                List.of(),
                Duration.ofMillis(10));
        assertThat(ReportText.of(report)).endsWith("""
                20 rows of this older release differ from the newer one that is stored; they are left out.
                Nothing changed.
                """);
    }

    @Test
    void aWrongCallIsTold() {
        var command = new CommandLine(new Casus());
        var err = new java.io.StringWriter();
        command.setErr(new java.io.PrintWriter(err));
        assertThat(command.execute("import")).isEqualTo(2);
        assertThat(err.toString()).startsWith("Missing required parameter: '[FORMAT] FILE'");
        assertThat(command.execute("import", "ucdp-ged", "file.csv", "further")).isEqualTo(2);
        assertThat(command.execute("export")).isEqualTo(2);
    }
}
