package org.casus.claim;

import static org.casus.graphql.paging.Paging.AFTER;
import static org.casus.graphql.paging.Paging.BEFORE;
import static org.casus.graphql.paging.Paging.FIRST;
import static org.casus.graphql.paging.Paging.LAST;

import io.quarkus.runtime.annotations.RegisterForReflection;
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
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** The sources' part of the schema. */
@GraphQLApi
@RegisterForReflection
public class SourceQueries {

    private static final Keyset<org.casus.claim.Source> BY_NAME = new Keyset<>(List.of(
            new OrderKey<>("name", Fragment.of("s.name"), false, false, source -> source.name, name -> name),
            new OrderKey<>(
                    "id", Fragment.of("s.id"), false, false, source -> source.key, key -> ((Number) key).longValue())));

    private static final NestedListing<Long, Claim> CLAIMS = new NestedListing<>(
            "source.claims",
            Claim.class,
            Fragment.of("claim c"),
            "c",
            Fragment.of("coalesce(c.attributed_to_id, c.reported_by_id)"),
            Long.class,
            Claim::speakerKey,
            ClaimKeys.NEWEST);

    private final CountryWords countries;

    SourceQueries(CountryWords countries) {
        this.countries = countries;
    }

    @Query("source")
    @Description(
            "One source, by its ref or its id. One that does not exist is the error NOT_FOUND, one that was removed REMOVED.")
    public org.casus.claim.Source source(
            @Name("ref") @Description("The ref, such as source:sohr.") String ref,
            @Name("id") @Id @Description("The global id.") String id) {
        return Records.get(org.casus.claim.Source.class, ref, id);
    }

    @Query("sources")
    @Description("Sources that meet a filter, by name, page by page.")
    public SourceConnection sources(
            @Name("filter") @Description("Which sources; all where it is left out.") SourceFilter filter,
            @Name("first") @Description(FIRST) Integer first,
            @Name("after") @Description(AFTER) String after,
            @Name("last") @Description(LAST) Integer last,
            @Name("before") @Description(BEFORE) String before) {
        Paging paging = Paging.of(first, after, last, before);
        return new SourceConnection(
                new Listing<>(org.casus.claim.Source.class, Fragment.of("source s"), "s", conditions(filter), BY_NAME)
                        .page(GraphQLRequest.reader(), paging));
    }

    private Fragment conditions(SourceFilter filter) {
        if (filter == null) {
            return Fragment.TRUE;
        }
        List<Fragment> conditions = new ArrayList<>();
        if (filter.name != null) {
            if (filter.name.isBlank()) {
                throw new Refusal(
                        ErrorCode.INVALID_VALUE, "filter.name", "filter.name is blank. Leave it out to match all.");
            }
            conditions.add(Fragment.of("position(? in lower(s.name)) > 0", filter.name.toLowerCase(Locale.ROOT)));
        }
        if (filter.kind != null) {
            conditions.add(ClaimConditions.in("s.kind", filter.kind));
        }
        if (filter.country != null) {
            conditions.add(ClaimConditions.in("s.country_id", countries.keys(filter.country, "filter.country")));
        }
        return Fragment.and(conditions);
    }

    /** Counts the list. */
    @NonNull
    @Description("How many there are in the whole list.")
    public CompletionStage<@NonNull Integer> totalCount(@Source SourceConnection sources) {
        return sources.total();
    }

    @Description("What it published, newest first.")
    public CompletionStage<ReportConnection> reports(
            @Source org.casus.claim.Source source,
            @Name("first") @Description(FIRST) Integer first,
            @Name("after") @Description(AFTER) String after) {
        return ReportQueries.BY_PUBLISHER
                .page(source.key, Fragment.TRUE, Paging.of(first, after, null, null))
                .thenApply(ReportConnection::new);
    }

    /** What it says. */
    @Description("The claims whose speaker it is, newest first.")
    public CompletionStage<ClaimConnection> claims(
            @Source org.casus.claim.Source source,
            @Name("filter") @Description("Which claims; all where it is left out.") ClaimFilter filter,
            @Name("first") @Description(FIRST) Integer first,
            @Name("after") @Description(AFTER) String after) {
        return CLAIMS.page(source.key, ClaimConditions.of(filter, "filter"), Paging.of(first, after, null, null))
                .thenApply(ClaimConnection::new);
    }
}
