package org.casus.desk.input;

import java.util.List;
import org.casus.graphql.engine.Checked;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A report with all that it says, in one request. */
@Input("RecordReportInput")
@Description(
        "A report with all that it says: it is stored as a whole, or not at all. Whatever it names is there already, or stands in it.")
public class RecordReportInput implements Checked {

    /** A report says no more than this; a dataset is imported. */
    private static final int MOST = 500;

    @NonNull
    @Description("The report.")
    public ReportInput report;

    /** Sources that it names. */
    @Description("Sources that publish it or that it names; 500 at most, as of each of the following.")
    public List<@NonNull SourceInput> sources;

    @Description("Actors that it names.")
    public List<@NonNull ActorInput> actors;

    @Description("Places that it names.")
    public List<@NonNull PlaceInput> places;

    @Description("Events that it reports, with their claims.")
    public List<@NonNull EventInput> events;

    /** Claims of other events. */
    @Description("What it claims of events that are stored, or of those above.")
    public List<@NonNull ClaimInput> claims;

    /** Figures that belong to no event. */
    @Description("Figures that it reports and that belong to no event.")
    public List<@NonNull StatisticInput> reportedStatistics;

    /** Wants all of it. */
    public void want(Checks checks, String path) {
        String ref = report == null ? null : report.ref;
        if (report != null) {
            report.want(checks, path + ".report");
        }
        checks.forEach(sources, MOST, path + ".sources", (source, at) -> source.want(checks, at));
        checks.forEach(actors, MOST, path + ".actors", (actor, at) -> actor.want(checks, at));
        checks.forEach(places, MOST, path + ".places", (place, at) -> place.want(checks, at));
        checks.forEach(events, MOST, path + ".events", (event, at) -> event.want(checks, ref, at));
        checks.forEach(claims, MOST, path + ".claims", (claim, at) -> claim.want(checks, null, ref, at));
        checks.forEach(
                reportedStatistics, MOST, path + ".reportedStatistics", (figure, at) -> figure.want(checks, ref, at));
    }
}
