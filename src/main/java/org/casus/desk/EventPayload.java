package org.casus.desk;

import java.util.List;
import org.casus.claim.Claim;
import org.casus.event.Event;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What a mutation of an event answers. */
@Description("An event as it is stored now.")
public record EventPayload(
        @Description("The event; null where it was retracted.")
        Event event,

        @Description("The claims that stood in the request.")
        List<@NonNull Claim> claims,

        @NonNull @Description(RecordReportPayload.CHANGES) List<@NonNull RecordChange> changes,

        @NonNull @Description(RecordReportPayload.DRY_RUN) boolean dryRun) {

    static EventPayload of(Recording recording) {
        return new EventPayload(
                recording.first(Event.class), recording.records(Claim.class), recording.changes(), recording.dryRun());
    }
}
