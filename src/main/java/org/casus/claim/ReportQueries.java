package org.casus.claim;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.casus.graphql.Keyset;
import org.casus.graphql.NestedListing;
import org.casus.graphql.OrderKey;
import org.casus.graphql.Records;
import org.casus.store.Fragment;
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
    @Description("One report, by its ref or its id. One that does not exist is the error NOT_FOUND, one that was removed REMOVED.")
    public Report report(
            @Name("ref") @Description("The ref.") String ref,
            @Name("id") @Id @Description("The global id.") String id) {
        return Records.get(Report.class, ref, id);
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
