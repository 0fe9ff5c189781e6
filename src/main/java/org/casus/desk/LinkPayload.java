package org.casus.desk;

import org.casus.event.Event;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What a mutation of a tie answers. */
@Description("The two events, and what was done to the tie.")
public record LinkPayload(
        @Description("The one event, with its ties.") Event event,

        @Description("The other event.") Event other,

        @NonNull @Description("What was done to the tie.") MutationOutcome outcome,

        @NonNull @Description(RecordReportPayload.DRY_RUN) boolean dryRun) {}
