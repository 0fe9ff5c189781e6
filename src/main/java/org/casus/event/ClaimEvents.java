package org.casus.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.casus.claim.Claim;
import org.casus.claim.ReportedStatistic;
import org.casus.graphql.engine.BatchLoader;
import org.casus.graphql.engine.GraphQLRequest;
import org.casus.graphql.node.Records;
import org.casus.store.Fragment;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** The events, places and countries of claims, reports, reported statistics and sources. */
@GraphQLApi
@RegisterForReflection
public class ClaimEvents {

    private static final BatchLoader<Long, List<Country>> COUNTRIES = BatchLoader.list(
            "reportedStatistic.countries",
            (reader, statistics) -> Records.listed(reader, Country.class, Fragment.of("""
                            select sc.reported_statistic_id, sc.country_id
                            from reported_statistic_country sc
                            join country c on c.id = sc.country_id
                            where sc.reported_statistic_id = any(?)
                            order by c.name""", statistics)));

    @NonNull
    @Description("The event that it is about.")
    public CompletionStage<@NonNull Event> event(@Source Claim claim) {
        return Records.one(Event.class, claim.eventKey);
    }

    @Description("The place that it is about; null where it is about none, or only named in placeName.")
    public CompletionStage<Place> place(@Source ReportedStatistic statistic) {
        return Records.one(Place.class, statistic.placeKey);
    }

    @Description("The conflict that it is about, or that of its dyad.")
    public CompletionStage<Conflict> conflict(@Source ReportedStatistic statistic) {
        return Records.one(Conflict.class, statistic.conflictKey);
    }

    @Description("The dyad that it is about.")
    public CompletionStage<Dyad> dyad(@Source ReportedStatistic statistic) {
        return Records.one(Dyad.class, statistic.dyadKey);
    }

    @NonNull
    @Description("The countries that it is about, by name.")
    public CompletionStage<@NonNull List<@NonNull Country>> countries(@Source ReportedStatistic statistic) {
        return GraphQLRequest.load(COUNTRIES, statistic.key);
    }

    /** The source's country. */
    @Description("Where it is at home; null where that is not known, or nowhere.")
    public CompletionStage<Country> country(@Source org.casus.claim.Source source) {
        return Records.one(Country.class, source.countryKey);
    }
}
