package org.casus.desk;

import java.util.List;
import org.casus.actor.Actor;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What a mutation of an actor answers. */
@Description("An actor as it is stored now.")
public record ActorPayload(
        @Description("The actor.") Actor actor,

        @NonNull @Description(RecordReportPayload.CHANGES) List<@NonNull RecordChange> changes,

        @NonNull @Description(RecordReportPayload.DRY_RUN) boolean dryRun) {

    static ActorPayload of(Recording recording) {
        return new ActorPayload(recording.first(Actor.class), recording.changes(), recording.dryRun());
    }
}
