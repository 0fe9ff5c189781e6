package org.casus.event;

import static org.casus.graphql.paging.Paging.AFTER;
import static org.casus.graphql.paging.Paging.BEFORE;
import static org.casus.graphql.paging.Paging.FIRST;
import static org.casus.graphql.paging.Paging.LAST;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.casus.actor.Actor;
import org.casus.graphql.engine.BatchLoader;
import org.casus.graphql.engine.GraphQLRequest;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.node.Records;
import org.casus.graphql.node.Refs;
import org.casus.graphql.paging.Keyset;
import org.casus.graphql.paging.Listing;
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

/** Conflicts and dyads, one or many, and what belongs to them. */
@GraphQLApi
@RegisterForReflection
public class ConflictQueries {

    private static final Keyset<Conflict> CONFLICTS = PlaceQueries.byName("r", conflict -> conflict.name);
    private static final Keyset<Dyad> DYADS = PlaceQueries.byName("r", dyad -> dyad.name);

    private static final BatchLoader<Long, List<Dyad>> OF_CONFLICT = BatchLoader.list(
            "conflict.dyads",
            (reader, keys) -> Records.grouped(Dyad.ofConflicts(reader, keys), dyad -> dyad.conflictKey));

    @Query("conflict")
    @Description(
            "One conflict, by its ref, such as ucdp-conflict:299, or its id. One that does not exist is the error NOT_FOUND, one that was removed REMOVED.")
    public Conflict conflict(
            @Name("ref") @Description("The ref.") String ref,
            @Name("id") @Id @Description("The global id.") String id) {
        return Records.getOrSuggest(Conflict.class, ref, id);
    }

    @Query("conflicts")
    @Description("Conflicts that meet a filter, by name, page by page.")
    public ConflictConnection conflicts(
            @Name("filter") @Description("Which conflicts; all where it is left out.") ConflictFilter filter,
            @Name("first") @Description(FIRST) Integer first,
            @Name("after") @Description(AFTER) String after,
            @Name("last") @Description(LAST) Integer last,
            @Name("before") @Description(BEFORE) String before) {
        Paging paging = Paging.of(first, after, last, before);
        List<Fragment> conditions = new ArrayList<>();
        if (filter != null) {
            PlaceQueries.named(conditions, filter.name);
            PlaceQueries.in(conditions, "r.incompatibility", filter.incompatibility);
        }
        return new ConflictConnection(
                new Listing<>(Conflict.class, Fragment.of("conflict r"), "r", Fragment.and(conditions), CONFLICTS)
                        .page(GraphQLRequest.reader(), paging));
    }

    @NonNull
    @Description("How many there are in the whole list.")
    public CompletionStage<@NonNull Integer> totalCount(@Source ConflictConnection conflicts) {
        return conflicts.total();
    }

    @Query("dyad")
    @Description(
            "One dyad, by its ref, such as ucdp-dyad:11973, or its id. One that does not exist is the error NOT_FOUND, one that was removed REMOVED.")
    public Dyad dyad(
            @Name("ref") @Description("The ref.") String ref,
            @Name("id") @Id @Description("The global id.") String id) {
        return Records.getOrSuggest(Dyad.class, ref, id);
    }

    @Query("dyads")
    @Description("Dyads that meet a filter, by name, page by page.")
    public DyadConnection dyads(
            @Name("filter") @Description("Which dyads; all where it is left out.") DyadFilter filter,
            @Name("first") @Description(FIRST) Integer first,
            @Name("after") @Description(AFTER) String after,
            @Name("last") @Description(LAST) Integer last,
            @Name("before") @Description(BEFORE) String before) {
        Paging paging = Paging.of(first, after, last, before);
        Reader reader = GraphQLRequest.reader();
        return new DyadConnection(
                new Listing<>(Dyad.class, Fragment.of("dyad r"), "r", conditions(reader, filter), DYADS)
                        .page(reader, paging));
    }

    private static Fragment conditions(Reader reader, DyadFilter filter) {
        List<Fragment> conditions = new ArrayList<>();
        if (filter != null) {
            PlaceQueries.named(conditions, filter.name);
            if (filter.conflict != null) {
                conditions.add(Fragment.of(
                        "r.conflict_id = any(?)",
                        Refs.keys(
                                reader,
                                "conflict",
                                filter.conflict,
                                ErrorCode.UNKNOWN_CONFLICT,
                                "conflict",
                                "filter.conflict")));
            }
            if (filter.actor != null) {
                List<Long> actors =
                        Refs.keys(reader, "actor", filter.actor, ErrorCode.UNKNOWN_ACTOR, "actor", "filter.actor");
                conditions.add(Fragment.of("(r.side_a_id = any(?) or r.side_b_id = any(?))", actors, actors));
            }
        }
        return Fragment.and(conditions);
    }

    @NonNull
    @Description("How many there are in the whole list.")
    public CompletionStage<@NonNull Integer> totalCount(@Source DyadConnection dyads) {
        return dyads.total();
    }

    @NonNull
    @Description("The dyads that fight in it, by name.")
    public CompletionStage<List<@NonNull Dyad>> dyads(@Source Conflict conflict) {
        return GraphQLRequest.load(OF_CONFLICT, conflict.key);
    }

    @Name("conflict")
    @Description("The conflict it fights in.")
    public CompletionStage<Conflict> conflictOfDyad(@Source Dyad dyad) {
        return Records.one(Conflict.class, dyad.conflictKey);
    }

    @Description("The first side.")
    public CompletionStage<Actor> sideA(@Source Dyad dyad) {
        return Records.one(Actor.class, dyad.sideAKey);
    }

    @Description("The second side.")
    public CompletionStage<Actor> sideB(@Source Dyad dyad) {
        return Records.one(Actor.class, dyad.sideBKey);
    }
}
