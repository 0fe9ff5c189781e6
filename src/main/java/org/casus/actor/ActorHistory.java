package org.casus.actor;

import static org.casus.graphql.paging.Paging.AFTER;
import static org.casus.graphql.paging.Paging.FIRST;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.concurrent.CompletionStage;
import org.casus.dataset.History;
import org.casus.dataset.RevisionConnection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;

/** What was done to actors. */
@GraphQLApi
@RegisterForReflection
public class ActorHistory {

    /** What was done to it. */
    @Name("revisions")
    @Description(History.REVISIONS)
    public CompletionStage<RevisionConnection> revisionsOfActor(
            @Source Actor actor,
            @Name("first") @Description(FIRST) Integer first,
            @Name("after") @Description(AFTER) String after) {
        return History.revisions(actor, first, after);
    }
}
