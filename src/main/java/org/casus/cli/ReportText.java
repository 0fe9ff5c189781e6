package org.casus.cli;

import java.util.Locale;
import org.casus.dataset.intake.ImportReport;
import org.casus.dataset.record.IssueKind;
import org.casus.telemetry.Printable;

/** Writes down what an import did. Rows of the file show in it: what a terminal would obey is escaped. */
final class ReportText {

    private ReportText() {}

    static String of(ImportReport report) {
        StringBuilder text = new StringBuilder();
        String verb = report.dryRun() ? "Dry run of " : "Imported ";
        line(
                text,
                "%s%s: %,d rows in %.2f s, %,.0f rows/s.",
                verb,
                report.releaseRef(),
                report.rowsRead(),
                report.elapsed().toNanos() / 1e9,
                report.rowsPerSecond());
        count(text, "created", report.tally().created());
        count(text, "updated", report.tally().updated());
        count(text, "unchanged", report.tally().unchanged());
        count(text, "removed", report.tally().removed());
        count(text, "rejected", report.rejected());
        if (!report.issues().isEmpty()) {
            text.append("Issues:\n");
            report.issues().forEach((kind, number) -> count(text, kind.name(), number));
        }
        if (report.issuesNotStored() > 0) {
            line(text, "%,d of them are only counted, not stored.", report.issuesNotStored());
        }
        if (report.notRemoved() != null) {
            line(text, "%s", report.notRemoved());
        }
        report.examples().forEach(example -> line(text, "%s", example));
        long older = report.issues().getOrDefault(IssueKind.OLDER_RELEASE, 0L);
        if (older > 0) {
            line(
                    text,
                    older == 1
                            ? "%,d row of this older release differs from the newer one that is stored; it is left out."
                            : "%,d rows of this older release differ from the newer one that is stored; they are left out.",
                    older);
        }
        if (report.dryRun()) {
            text.append("Nothing was stored.\n");
        } else if (older > 0 && report.tally().isNothing()) {
            text.append("Nothing changed.\n");
        } else if (report.tally().isNothing()) {
            line(text, "Nothing changed: the store has all this already.");
        }
        return text.toString();
    }

    private static void count(StringBuilder text, String name, long number) {
        line(text, "  %-19s %,12d", name, number);
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(Printable.of(String.format(Locale.ROOT, format, values))).append('\n');
    }
}
