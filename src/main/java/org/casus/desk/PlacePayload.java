package org.casus.desk;

import java.util.List;
import org.casus.event.Place;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What a mutation of a place answers. */
@Description("A place as it is stored now.")
public record PlacePayload(
        @Description("The place.") Place place,

        @NonNull @Description(RecordReportPayload.CHANGES) List<@NonNull RecordChange> changes,

        @NonNull @Description(RecordReportPayload.DRY_RUN) boolean dryRun) {

    static PlacePayload of(Recording recording) {
        return new PlacePayload(recording.first(Place.class), recording.changes(), recording.dryRun());
    }
}
