package org.casus.desk;

import java.util.List;
import org.casus.claim.Source;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What a mutation of a source answers. */
@Description("A source as it is stored now.")
public record SourcePayload(
        @Description("The source.") Source source,

        @NonNull @Description(RecordReportPayload.CHANGES) List<@NonNull RecordChange> changes,

        @NonNull @Description(RecordReportPayload.DRY_RUN) boolean dryRun) {

    static SourcePayload of(Recording recording) {
        return new SourcePayload(recording.first(Source.class), recording.changes(), recording.dryRun());
    }
}
