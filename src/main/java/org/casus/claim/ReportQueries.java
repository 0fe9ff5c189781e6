package org.casus.claim;

import static org.casus.graphql.paging.Paging.AFTER;
import static org.casus.graphql.paging.Paging.BEFORE;
import static org.casus.graphql.paging.Paging.FIRST;
import static org.casus.graphql.paging.Paging.LAST;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import org.casus.graphql.engine.GraphQLRequest;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;
import org.casus.graphql.node.Records;
import org.casus.graphql.paging.Keyset;
import org.casus.graphql.paging.Listing;
import org.casus.graphql.paging.NestedListing;
import org.casus.graphql.paging.OrderKey;
import org.casus.graphql.paging.Paging;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** The reports' part of the schema. */
@GraphQLApi
@RegisterForReflection
public class ReportQueries {

    private static final Keyset<Report> NEWEST = new Keyset<>(List.of(
            new OrderKey<>(
                    "published",
                    Fragment.of("r.published_on"),
                    true,
                    true,
                    report -> report.published == null ? null : report.published.toString(),
                    day -> LocalDate.parse((String) day)),
            new OrderKey<>(
                    "id", Fragment.of("r.id"), true, false, report -> report.key, key -> ((Number) key).longValue())));

    /** What publishers published. */
    static final NestedListing<Long, Report> BY_PUBLISHER = new NestedListing<>(
            "source.reports",
            Report.class,
            Fragment.of("report r"),
            "r",
            Fragment.of("r.publisher_id"),
            Long.class,
            report -> report.publisherKey,
            NEWEST);

    @Query("report")
    @Description(
            "One report, by its ref or its id. One that does not exist is the error NOT_FOUND, one that was removed REMOVED.")
    public Report report(
            @Name("ref") @Description("The ref.") String ref,
            @Name("id") @Id @Description("The global id.") String id) {
        return Records.get(Report.class, ref, id);
    }

    @Query("reports")
    @Description("Reports that meet a filter, the newest first, those that nobody dated last, page by page.")
    public ReportConnection reports(
            @Name("filter") @Description("Which reports; all where it is left out.") ReportFilter filter,
            @Name("first") @Description(FIRST) Integer first,
            @Name("after") @Description(AFTER) String after,
            @Name("last") @Description(LAST) Integer last,
            @Name("before") @Description(BEFORE) String before) {
        Paging paging = Paging.of(first, after, last, before);
        Reader reader = GraphQLRequest.reader();
        return new ReportConnection(
                new Listing<>(Report.class, Fragment.of("report r"), "r", conditions(reader, filter), NEWEST)
                        .page(reader, paging));
    }

    private static Fragment conditions(Reader reader, ReportFilter filter) {
        List<Fragment> conditions = new ArrayList<>();
        if (filter != null && filter.publisher != null) {
            conditions.add(ClaimConditions.in(
                    "r.publisher_id", ClaimConditions.sources(reader, filter.publisher, "filter.publisher")));
        }
        if (filter != null && filter.published != null) {
            conditions.add(filter.published.ofDates(Fragment.of("r.published_on"), "filter.published"));
        }
        if (filter != null && filter.headline != null) {
            if (filter.headline.isBlank()) {
                throw new Refusal(
                        ErrorCode.INVALID_VALUE,
                        "filter.headline",
                        "filter.headline is blank. Leave it out to match all.");
            }
            conditions.add(
                    Fragment.of("position(? in lower(r.headline)) > 0", filter.headline.toLowerCase(Locale.ROOT)));
        }
        if (filter != null && filter.url != null) {
            conditions.add(ClaimConditions.in("r.url", filter.url));
        }
        return Fragment.and(conditions);
    }

    /** Counts the list. */
    @NonNull
    @Description("How many there are in the whole list.")
    public CompletionStage<@NonNull Integer> totalCount(@Source ReportConnection reports) {
        return reports.total();
    }

    @Description("Who published it; null where that is not known.")
    public CompletionStage<org.casus.claim.Source> publisher(@Source Report report) {
        return Records.one(org.casus.claim.Source.class, report.publisherKey);
    }

    /** What it reports. */
    @NonNull
    @Description("The claims that it reports, oldest first.")
    public CompletionStage<@NonNull List<@NonNull Claim>> claims(@Source Report report) {
        return ClaimLists.ofReport(report.key);
    }
}
