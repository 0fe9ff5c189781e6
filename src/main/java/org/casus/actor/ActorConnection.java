package org.casus.actor;

import java.util.List;
import java.util.Map;
import org.casus.graphql.paging.Connection;
import org.casus.graphql.paging.Page;
import org.casus.search.NameMatch;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of a list of actors.")
public class ActorConnection extends Connection<Actor> {

    private final Map<Long, NameMatch> matches;

    /** @param matches what matched the name that was asked for, by the actor's key; may be empty */
    public ActorConnection(Page<Actor> page, Map<Long, NameMatch> matches) {
        super(page);
        this.matches = matches;
    }

    @NonNull
    @Description("The actors with their cursors.")
    public List<@NonNull ActorEdge> getEdges() {
        return page().edges((actor, cursor) -> {
            NameMatch match = matches.get(actor.key);
            return new ActorEdge(
                    actor, cursor, match == null ? null : match.name(), match == null ? null : match.score());
        });
    }

    @NonNull
    @Description("The actors.")
    public List<@NonNull Actor> getNodes() {
        return page().nodes();
    }
}
