package org.casus.desk;

import java.util.List;
import org.casus.dataset.ImportRun;
import org.casus.dataset.intake.ImportReport;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What importFile answers. */
@Description("An import that is done, or goes on.")
public record ImportFilePayload(
        @NonNull @Description("Whether it is done. If not, it goes on: importProgress(run:) tells how far it is.")
        boolean finished,

        @Description("The run, whose numbers grow while it goes on; null of a dry run.")
        ImportRun run,

        @NonNull @Description("How many rows of the file were read.")
        int rowsRead,

        @NonNull @Description("How many events came, or would.")
        int created,

        @NonNull @Description("How many events changed, or would.")
        int updated,

        @NonNull @Description("How many rows said what is there already.")
        int unchanged,

        @NonNull @Description("How many events went, or would.")
        int removed,

        @NonNull @Description("How many rows could not be stored.")
        int rejected,

        @NonNull @Description("Of a dry run: some of the changes that it would make.")
        List<@NonNull String> examples,

        @NonNull @Description(RecordReportPayload.DRY_RUN) boolean dryRun) {

    static ImportFilePayload of(ImportReport report, ImportRun run) {
        return new ImportFilePayload(
                true,
                run,
                Math.toIntExact(report.rowsRead()),
                Math.toIntExact(report.tally().created()),
                Math.toIntExact(report.tally().updated()),
                Math.toIntExact(report.tally().unchanged()),
                Math.toIntExact(report.tally().removed()),
                Math.toIntExact(report.rejected()),
                report.examples(),
                report.dryRun());
    }

    /** One that goes on. */
    static ImportFilePayload of(ImportRun run) {
        return new ImportFilePayload(
                false,
                run,
                Math.toIntExact(run.rowsRead),
                Math.toIntExact(run.created),
                Math.toIntExact(run.updated),
                Math.toIntExact(run.unchanged),
                Math.toIntExact(run.removed),
                Math.toIntExact(run.rejected),
                List.of(),
                false);
    }
}
