package org.casus.desk;

import java.util.List;
import org.casus.claim.Claim;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What a mutation of a claim answers. */
@Description("A claim as it is stored now, and its event.")
public record ClaimPayload(
        @Description("The claim.") Claim claim,

        @NonNull @Description(RecordReportPayload.CHANGES) List<@NonNull RecordChange> changes,

        @NonNull @Description(RecordReportPayload.DRY_RUN) boolean dryRun) {

    static ClaimPayload of(Recording recording) {
        return new ClaimPayload(recording.first(Claim.class), recording.changes(), recording.dryRun());
    }
}
