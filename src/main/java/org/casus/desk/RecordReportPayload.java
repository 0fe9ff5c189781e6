package org.casus.desk;

import java.util.List;
import org.casus.actor.Actor;
import org.casus.claim.Claim;
import org.casus.claim.Report;
import org.casus.claim.ReportedStatistic;
import org.casus.claim.Source;
import org.casus.event.Event;
import org.casus.event.Place;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What recordReport answers. */
@Description("The report and all that came with it, as they are stored now.")
public record RecordReportPayload(
        @Description("The report.") Report report,

        @Description("The sources that stood in the request.")
        List<@NonNull Source> sources,

        @Description("The actors that stood in the request.")
        List<@NonNull Actor> actors,

        @Description("The places that stood in the request.")
        List<@NonNull Place> places,

        @Description("The events that stood in the request, and those whose toll changed.")
        List<@NonNull Event> events,

        @Description("The claims that stood in the request.")
        List<@NonNull Claim> claims,

        @Description("The figures that stood in the request.")
        List<@NonNull ReportedStatistic> reportedStatistics,

        @NonNull @Description(CHANGES) List<@NonNull RecordChange> changes,

        @NonNull @Description(DRY_RUN) boolean dryRun) {

    static final String CHANGES =
            "What was done, record by record: first those of the request, in its order, then those that changed in consequence. Where nothing was to do, all are UNCHANGED.";

    static final String DRY_RUN = "Whether nothing was stored: the payload shows what would have been.";

    static RecordReportPayload of(Recording recording) {
        return new RecordReportPayload(
                recording.first(Report.class),
                recording.records(Source.class),
                recording.records(Actor.class),
                recording.records(Place.class),
                recording.records(Event.class),
                recording.records(Claim.class),
                recording.records(ReportedStatistic.class),
                recording.changes(),
                recording.dryRun());
    }
}
