package org.casus.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.casus.claim.Claim;
import org.casus.claim.Report;
import org.casus.claim.ReportedStatistic;
import org.casus.graphql.Batch;
import org.casus.graphql.Paging;
import org.casus.graphql.Records;
import org.casus.graphql.Request;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** The events, places and countries of claims, reports, reported statistics and sources. */
@GraphQLApi
public class ClaimEvents {

    private static final Batch<ReportKey, List<Event>> EVENTS = Batch.list("report.events", ClaimEvents::events);

    private static final Batch<Long, List<Country>> COUNTRIES = Batch.list(
            "reportedStatistic.countries",
            (reader, statistics) -> Records.listed(reader, Country.class, Fragment.of("""
                            select sc.reported_statistic_id, sc.country_id
                            from reported_statistic_country sc
                            join country c on c.id = sc.country_id
                            where sc.reported_statistic_id = any(?)
                            order by c.name""", statistics)));

    private record ReportKey(Long report, int first) {}

    /** The event. */
    @NonNull
    @Description("The event that it is about.")
    public CompletionStage<@NonNull Event> event(@Source Claim claim) {
        return Records.one(Event.class, claim.eventKey);
    }

    /** The events that rest on it. */
    @NonNull
    @Description("The events that rest on it, newest first.")
    public CompletionStage<@NonNull List<@NonNull Event>> events(
            @Source Report report,
            @Name("first") @Description("How many at most: 0 to 500, 50 where nobody says.") Integer first) {
        return Request.load(
                EVENTS,
                new ReportKey(report.key, Paging.of(first, null, null, null).size()));
    }

    /** The place. */
    @Description("The place that it is about; null where it is about none, or only named in placeName.")
    public CompletionStage<Place> place(@Source ReportedStatistic statistic) {
        return Records.one(Place.class, statistic.placeKey);
    }

    /** The countries. */
    @NonNull
    @Description("The countries that it is about, by name.")
    public CompletionStage<@NonNull List<@NonNull Country>> countries(@Source ReportedStatistic statistic) {
        return Request.load(COUNTRIES, statistic.key);
    }

    /** The source's country. */
    @Description("Where it is at home; null where that is not known, or nowhere.")
    public CompletionStage<Country> country(@Source org.casus.claim.Source source) {
        return Records.one(Country.class, source.countryKey);
    }

    private static Map<ReportKey, List<Event>> events(Reader reader, List<ReportKey> keys) {
        Map<ReportKey, List<Event>> events = new HashMap<>();
        keys.stream().collect(Collectors.groupingBy(ReportKey::first)).forEach((first, alike) -> {
            Fragment sql =
                    Fragment.of("""
                    select report_id, event_id
                    from (
                      select er.report_id, er.event_id,
                        row_number() over (partition by er.report_id order by e.date_start desc, e.id desc) as place_in_list
                      from event_report er
                      join event e on e.id = er.event_id
                      where er.report_id = any(?)) of_report
                    where place_in_list <= ?
                    order by place_in_list""", alike.stream().map(ReportKey::report).toList(), first);
            Records.listed(reader, Event.class, sql)
                    .forEach((report, list) -> events.put(new ReportKey(report, first), list));
        });
        return events;
    }
}
