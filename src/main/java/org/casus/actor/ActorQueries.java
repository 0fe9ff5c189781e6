package org.casus.actor;

import static org.casus.graphql.paging.Paging.AFTER;
import static org.casus.graphql.paging.Paging.BEFORE;
import static org.casus.graphql.paging.Paging.FIRST;
import static org.casus.graphql.paging.Paging.LAST;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.concurrent.CompletionStage;
import org.casus.graphql.engine.GraphQLRequest;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.node.Records;
import org.casus.graphql.paging.Paging;
import org.casus.store.Reader;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Actors: one, and lists of them. */
@GraphQLApi
@RegisterForReflection
public class ActorQueries {

    private final ActorLists lists;
    private final ActorRefs refs;

    ActorQueries(ActorLists lists, ActorRefs refs) {
        this.lists = lists;
        this.refs = refs;
    }

    @Query("actor")
    @Description(
            "One actor, by its ref or its id. One that does not exist is the error NOT_FOUND, with the nearest refs.")
    public Actor actor(
            @Name("ref") @Description("The ref, such as ucdp-actor:234.") String ref,
            @Name("id") @Id @Description("The global id.") String id) {
        if (ref == null || id != null) {
            return Records.get(Actor.class, ref, id);
        }
        Reader reader = GraphQLRequest.reader();
        Actor found = Records.byRef(reader, Actor.class, ref);
        if (found == null) {
            throw refs.unknown(reader, ErrorCode.NOT_FOUND, ref, "ref");
        }
        return found;
    }

    @Query("actors")
    @Description("Actors, page by page. The order is total, so that pages never overlap.")
    public ActorConnection actors(
            @Name("filter") @Description("Which actors; all of them without it.") ActorFilter filter,
            @Name("orderBy") @Description("The order; without it MATCH where filter.name is given, else NAME.")
                    ActorOrder orderBy,
            @Name("first") @Description(FIRST) Integer first,
            @Name("after") @Description(AFTER) String after,
            @Name("last") @Description(LAST) Integer last,
            @Name("before") @Description(BEFORE) String before) {
        return lists.page(GraphQLRequest.reader(), filter, orderBy, Paging.of(first, after, last, before));
    }

    @NonNull
    @Description("How many there are in the whole list: exact, and counted only where it is asked for.")
    public CompletionStage<Integer> totalCount(@Source ActorConnection connection) {
        return connection.total();
    }
}
