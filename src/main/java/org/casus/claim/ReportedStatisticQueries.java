package org.casus.claim;

import static org.casus.graphql.paging.Paging.AFTER;
import static org.casus.graphql.paging.Paging.BEFORE;
import static org.casus.graphql.paging.Paging.FIRST;
import static org.casus.graphql.paging.Paging.LAST;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.casus.dataset.Release;
import org.casus.graphql.engine.BatchLoader;
import org.casus.graphql.engine.GraphQLRequest;
import org.casus.graphql.node.Records;
import org.casus.graphql.paging.Keyset;
import org.casus.graphql.paging.Listing;
import org.casus.graphql.paging.OrderKey;
import org.casus.graphql.paging.Paging;
import org.casus.store.Fragment;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** The reported statistics' part of the schema. */
@GraphQLApi
@RegisterForReflection
public class ReportedStatisticQueries {

    /** By the day that they hold for, or the last one of the period. */
    private static final Keyset<ReportedStatistic> OVER_TIME = new Keyset<>(List.of(
            new OrderKey<>(
                    "day",
                    Fragment.of("coalesce(t.as_of, t.period_to, t.period_from)"),
                    false,
                    true,
                    statistic ->
                            statistic.day() == null ? null : statistic.day().toString(),
                    day -> LocalDate.parse((String) day)),
            new OrderKey<>(
                    "id",
                    Fragment.of("t.id"),
                    false,
                    false,
                    statistic -> statistic.key,
                    key -> ((Number) key).longValue())));

    private static final BatchLoader<Long, ReportedStatistic> SUPERSEDED_BY =
            BatchLoader.one("reportedStatistic.supersededBy", (reader, keys) -> {
                Map<Long, ReportedStatistic> latest = new HashMap<>();
                ReportedStatistic.superseding(reader, keys)
                        .forEach(statistic -> latest.put(statistic.supersedesKey, statistic));
                return latest;
            });

    private final CountryWords countries;

    ReportedStatisticQueries(CountryWords countries) {
        this.countries = countries;
    }

    @Query("reportedStatistic")
    @Description(
            "One reported statistic, by its ref or its id. One that does not exist is the error NOT_FOUND, one that was removed REMOVED.")
    public ReportedStatistic reportedStatistic(
            @Name("ref") @Description("The ref.") String ref,
            @Name("id") @Id @Description("The global id.") String id) {
        return Records.get(ReportedStatistic.class, ref, id);
    }

    @Query("reportedStatistics")
    @Description(
            "Reported statistics that meet a filter, by the day that they hold for (undated ones first), page by page: how an indicator went over time, by whoever speaks.")
    public ReportedStatisticConnection reportedStatistics(
            @Name("filter") @Description("Which ones; all where it is left out.") ReportedStatisticFilter filter,
            @Name("first") @Description(FIRST) Integer first,
            @Name("after") @Description(AFTER) String after,
            @Name("last") @Description(LAST) Integer last,
            @Name("before") @Description(BEFORE) String before) {
        Paging paging = Paging.of(first, after, last, before);
        return new ReportedStatisticConnection(new Listing<>(
                        ReportedStatistic.class,
                        Fragment.of("reported_statistic t"),
                        "t",
                        ReportedStatisticConditions.of(GraphQLRequest.reader(), filter, countries),
                        OVER_TIME)
                .page(GraphQLRequest.reader(), paging));
    }

    /** Counts the list. */
    @NonNull
    @Description("How many there are in the whole list.")
    public CompletionStage<@NonNull Integer> totalCount(@Source ReportedStatisticConnection statistics) {
        return statistics.total();
    }

    @NonNull
    @Description("Who reports it.")
    public CompletionStage<org.casus.claim.@NonNull Source> reportedBy(@Source ReportedStatistic statistic) {
        return Records.one(org.casus.claim.Source.class, statistic.reportedByKey);
    }

    @Description("Whom the report names as saying so; null where it names nobody.")
    public CompletionStage<org.casus.claim.Source> attributedTo(@Source ReportedStatistic statistic) {
        return Records.one(org.casus.claim.Source.class, statistic.attributedToKey);
    }

    @NonNull
    @Description("Who says so: attributedTo, or, where nobody is named, reportedBy.")
    public CompletionStage<org.casus.claim.@NonNull Source> speaker(@Source ReportedStatistic statistic) {
        return Records.one(org.casus.claim.Source.class, statistic.speakerKey());
    }

    @Description("The report that it stands in; null where it is not known.")
    public CompletionStage<Report> report(@Source ReportedStatistic statistic) {
        return Records.one(Report.class, statistic.reportKey);
    }

    @Description("The release of the dataset that brought it, whose licence and citation hold for it.")
    public CompletionStage<Release> release(@Source ReportedStatistic statistic) {
        return Records.one(Release.class, statistic.releaseKey);
    }

    @Description("The earlier figure that it replaces.")
    public CompletionStage<ReportedStatistic> supersedes(@Source ReportedStatistic statistic) {
        return Records.one(ReportedStatistic.class, statistic.supersedesKey);
    }

    @Description("The later figure that replaces it; the last one recorded where there are several.")
    public CompletionStage<ReportedStatistic> supersededBy(@Source ReportedStatistic statistic) {
        return GraphQLRequest.load(SUPERSEDED_BY, statistic.key);
    }
}
