package org.casus.event;

import static org.casus.graphql.paging.Paging.AFTER;
import static org.casus.graphql.paging.Paging.BEFORE;
import static org.casus.graphql.paging.Paging.FIRST;
import static org.casus.graphql.paging.Paging.LAST;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.casus.event.filter.EventConditions;
import org.casus.event.filter.EventFilter;
import org.casus.graphql.engine.GraphQLRequest;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;
import org.casus.graphql.paging.Keyset;
import org.casus.graphql.paging.Listing;
import org.casus.graphql.paging.OrderKey;
import org.casus.graphql.paging.Paging;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Lists of ties between events. */
@GraphQLApi
@RegisterForReflection
public class LinkQueries {

    private static final Keyset<EventLink> BEST_FIRST = new Keyset<>(List.of(
            new OrderKey<>(
                    "score",
                    Fragment.of("l.score"),
                    true,
                    true,
                    link -> link.score,
                    value -> ((Number) value).doubleValue()),
            OrderKey.unique("link", "l.id", true, link -> link.key)));

    private final EventConditions conditions;

    LinkQueries(EventConditions conditions) {
        this.conditions = conditions;
    }

    /** Events that may be the same. */
    @Query("possibleDuplicates")
    @Description(
            "Pairs of events of different datasets that may be the same event and that nobody has looked at yet: ties of the kind POSSIBLY_SAME, as casus link proposes them, the most alike first. Those that somebody tied by hand have no score and come last. linkEvents with SAME_AS accepts one, unlinkEvents refuses it for good.")
    public EventLinkConnection possibleDuplicates(
            @Name("filter") @Description("Pairs of which one event at least is such; all of them without it.")
                    EventFilter filter,
            @Name("leastScore") @Description("With at least this score, from 0 to 1; those without one are left out.")
                    Double leastScore,
            @Name("first") @Description(FIRST) Integer first,
            @Name("after") @Description(AFTER) String after,
            @Name("last") @Description(LAST) Integer last,
            @Name("before") @Description(BEFORE) String before) {
        if (leastScore != null && !(leastScore >= 0 && leastScore <= 1)) {
            throw new Refusal(
                    ErrorCode.INVALID_RANGE, "leastScore", "leastScore is " + leastScore + "; it must be from 0 to 1.");
        }
        Reader reader = GraphQLRequest.reader();
        Fragment where = Fragment.of("l.kind = ?", LinkKind.POSSIBLY_SAME);
        if (leastScore != null) {
            where = Fragment.of("? and l.score >= ?", where, leastScore);
        }
        if (filter != null) {
            Fragment events = conditions.of(reader, filter, "filter");
            where = Fragment.of("""
                    ? and exists (
                        select 1
                        from event e
                        where (e.id = l.event_id or e.id = l.other_id) and ?)""", where, events);
        }
        Paging paging = Paging.of(first, after, last, before);
        return new EventLinkConnection(
                new Listing<>(EventLink.class, Fragment.of("event_link l"), "l", where, BEST_FIRST)
                        .page(reader, paging));
    }

    @NonNull
    @Description("How many there are in the whole list: exact, and counted only where it is asked for.")
    public CompletionStage<Integer> totalCount(@Source EventLinkConnection connection) {
        return connection.total();
    }
}
