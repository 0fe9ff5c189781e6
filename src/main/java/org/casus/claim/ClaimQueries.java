package org.casus.claim;

import static org.casus.graphql.paging.Paging.AFTER;
import static org.casus.graphql.paging.Paging.BEFORE;
import static org.casus.graphql.paging.Paging.FIRST;
import static org.casus.graphql.paging.Paging.LAST;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.casus.graphql.engine.GraphQLRequest;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;
import org.casus.graphql.node.Records;
import org.casus.graphql.node.RemovedRecord;
import org.casus.graphql.paging.Listing;
import org.casus.graphql.paging.Paging;
import org.casus.store.Fragment;
import org.casus.store.Uid;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** The claims' part of the schema. */
@GraphQLApi
@RegisterForReflection
public class ClaimQueries {

    @Query("claim")
    @Description(
            "One claim, by its ref or its id. One that does not exist is the error NOT_FOUND, one that was removed REMOVED.")
    public Claim claim(
            @Name("ref") @Description("The ref.") String ref,
            @Name("id") @Id @Description("The global id.") String id) {
        try {
            return Records.get(Claim.class, ref, id);
        } catch (Refusal refusal) {
            throw refusal.code() == ErrorCode.NOT_FOUND && ref != null ? gone(ref, refusal) : refusal;
        }
    }

    /**
     * What a dataset coded has no tombstone of its own: its ref is that of its event and a part, and it went with it.
     */
    private static Refusal gone(String ref, Refusal notFound) {
        int part = ref.lastIndexOf('/');
        return part < 0
                ? notFound
                : RemovedRecord.orElse(
                        GraphQLRequest.reader(), "Event", Uid.of(ref.substring(0, part)), null, "ref", notFound);
    }

    @Query("claims")
    @Description("Claims that meet a filter, page by page.")
    public ClaimConnection claims(
            @Name("filter") @Description("Which claims; all where it is left out.") ClaimFilter filter,
            @Name("orderBy")
                    @DefaultValue("[]")
                    @Description(
                            "Keys of the order, the first one first; what was said last comes first unless said otherwise.")
                    List<@NonNull ClaimOrder> orderBy,
            @Name("first") @Description(FIRST) Integer first,
            @Name("after") @Description(AFTER) String after,
            @Name("last") @Description(LAST) Integer last,
            @Name("before") @Description(BEFORE) String before) {
        Paging paging = Paging.of(first, after, last, before);
        return new ClaimConnection(new Listing<>(
                        Claim.class,
                        Fragment.of("claim c"),
                        "c",
                        ClaimConditions.of(filter, "filter"),
                        ClaimKeys.of(orderBy))
                .page(GraphQLRequest.reader(), paging));
    }

    /** Counts the list. */
    @NonNull
    @Description("How many there are in the whole list.")
    public CompletionStage<@NonNull Integer> totalCount(@Source ClaimConnection claims) {
        return claims.total();
    }

    @NonNull
    @Description("Who reports it.")
    public CompletionStage<org.casus.claim.@NonNull Source> reportedBy(@Source Claim claim) {
        return Records.one(org.casus.claim.Source.class, claim.reportedByKey);
    }

    @Description("Whom the report names as saying so; null where it names nobody.")
    public CompletionStage<org.casus.claim.Source> attributedTo(@Source Claim claim) {
        return Records.one(org.casus.claim.Source.class, claim.attributedToKey);
    }

    @NonNull
    @Description("Who says so: attributedTo, or, where nobody is named, reportedBy. No two speakers are ever added up.")
    public CompletionStage<org.casus.claim.@NonNull Source> speaker(@Source Claim claim) {
        return Records.one(org.casus.claim.Source.class, claim.speakerKey());
    }

    @Description("The report that it stands in; null where it is not known.")
    public CompletionStage<Report> report(@Source Claim claim) {
        return Records.one(Report.class, claim.reportKey);
    }

    @Description("The earlier claim that it replaces.")
    public CompletionStage<Claim> supersedes(@Source Claim claim) {
        return other(claim, claim.supersedesKey);
    }

    @Description("The later claim that replaces it; the last one where there are several.")
    public CompletionStage<Claim> supersededBy(@Source Claim claim) {
        return claim.knownBy == null
                ? GraphQLRequest.load(ClaimLists.SUPERSEDING, claim.key)
                : ClaimLists.known(claim, other -> claim.key.equals(other.supersedesKey));
    }

    private static CompletionStage<Claim> other(Claim claim, Long key) {
        return claim.knownBy == null || key == null
                ? Records.one(Claim.class, key)
                : ClaimLists.known(claim, other -> other.key.equals(key));
    }

    /** How far it was confirmed, by when. */
    @Name("confirmations")
    @NonNull
    @Description(
            "How far it was confirmed over time, in the order in which that was said: first as it was said itself, then what was said of it. The last one is its confirmation.")
    public CompletionStage<@NonNull List<@NonNull ClaimConfirmation>> confirmationsOf(@Source Claim claim) {
        return ClaimLists.confirmations(claim);
    }

    @Description("Of a retraction, the earlier claim that holds again since then; null where none does.")
    public CompletionStage<Claim> restores(@Source ClaimConfirmation confirmation) {
        return Records.one(Claim.class, confirmation.restoresKey);
    }

    @Description("Who says so; null where that is not recorded. A retraction is of the claim's own speaker.")
    public CompletionStage<org.casus.claim.Source> saidBy(@Source ClaimConfirmation confirmation) {
        return Records.one(org.casus.claim.Source.class, confirmation.saidByKey);
    }

    /** The report of a step. */
    @Name("report")
    @Description("The report that says so; null where it is not known.")
    public CompletionStage<Report> reportOfStep(@Source ClaimConfirmation confirmation) {
        return Records.one(Report.class, confirmation.reportKey);
    }
}
