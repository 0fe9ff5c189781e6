package org.casus.claim;

import java.util.concurrent.CompletionStage;
import org.casus.graphql.Batch;
import org.casus.graphql.Listing;
import org.casus.graphql.Paging;
import org.casus.graphql.Records;
import org.casus.graphql.Request;
import org.casus.store.Fragment;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** The claims' part of the schema. */
@GraphQLApi
public class ClaimQueries {

    private static final Batch<Long, Claim> SUPERSEDED_BY = ClaimLists.latestSuperseding();

    /** Claims that meet a filter. */
    @Query("claims")
    @NonNull
    @Description("Claims that meet a filter, page by page.")
    public ClaimConnection claims(
            @Name("filter") @Description("Which claims; all where it is left out.") ClaimFilter filter,
            @Name("orderBy") @NonNull @DefaultValue("NEWEST") @Description("In what order.") ClaimOrder orderBy,
            @Name("first") @Description(Paging.FIRST) Integer first,
            @Name("after") @Description(Paging.AFTER) String after,
            @Name("last") @Description(Paging.LAST) Integer last,
            @Name("before") @Description(Paging.BEFORE) String before) {
        Paging paging = Paging.of(first, after, last, before);
        return new ClaimConnection(new Listing<>(
                        Claim.class,
                        Fragment.of("claim c"),
                        "c",
                        ClaimConditions.of(Request.reader(), filter, "filter"),
                        orderBy.keyset())
                .page(Request.reader(), paging));
    }

    /** Counts the list. */
    @NonNull
    @Description("How many there are in the whole list.")
    public CompletionStage<@NonNull Integer> totalCount(@Source ClaimConnection claims) {
        return claims.total();
    }

    /** Who reports it. */
    @NonNull
    @Description("Who reports it.")
    public CompletionStage<org.casus.claim.@NonNull Source> reportedBy(@Source Claim claim) {
        return Records.one(org.casus.claim.Source.class, claim.reportedByKey);
    }

    /** Whom the report names. */
    @Description("Whom the report names as saying so; null where it names nobody.")
    public CompletionStage<org.casus.claim.Source> attributedTo(@Source Claim claim) {
        return Records.one(org.casus.claim.Source.class, claim.attributedToKey);
    }

    /** Who says so. */
    @NonNull
    @Description("Who says so: attributedTo, or, where nobody is named, reportedBy. No two speakers are ever added up.")
    public CompletionStage<org.casus.claim.@NonNull Source> speaker(@Source Claim claim) {
        return Records.one(org.casus.claim.Source.class, claim.speakerKey());
    }

    /** The report. */
    @Description("The report that it stands in; null where it is not known.")
    public CompletionStage<Report> report(@Source Claim claim) {
        return Records.one(Report.class, claim.reportKey);
    }

    /** The earlier claim. */
    @Description("The earlier claim that it replaces.")
    public CompletionStage<Claim> supersedes(@Source Claim claim) {
        return Records.one(Claim.class, claim.supersedesKey);
    }

    /** The later claim. */
    @Description("The later claim that replaces it; the last one where there are several.")
    public CompletionStage<Claim> supersededBy(@Source Claim claim) {
        return Request.load(SUPERSEDED_BY, claim.key);
    }
}
