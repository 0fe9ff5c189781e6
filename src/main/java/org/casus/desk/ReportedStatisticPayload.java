package org.casus.desk;

import java.util.List;
import org.casus.claim.ReportedStatistic;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What a mutation of a reported statistic answers. */
@Description("A reported statistic as it is stored now.")
public record ReportedStatisticPayload(
        @Description("The figure.") ReportedStatistic reportedStatistic,

        @NonNull @Description(RecordReportPayload.CHANGES) List<@NonNull RecordChange> changes,

        @NonNull @Description(RecordReportPayload.DRY_RUN) boolean dryRun) {

    static ReportedStatisticPayload of(Recording recording) {
        return new ReportedStatisticPayload(
                recording.first(ReportedStatistic.class), recording.changes(), recording.dryRun());
    }
}
