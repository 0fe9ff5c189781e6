package org.casus.event.feed;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.Stream;
import org.casus.graphql.engine.GraphQLRequest;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;
import org.casus.graphql.paging.Paging;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;

/** The feed, for whoever asks again and again. */
@RegisterForReflection
@GraphQLApi
public class ChangeQueries {

    /** Some changes. */
    @Query("changes")
    @Description(
            "Every creation, update and removal of a record, in the order in which they were committed, none of them"
                    + " left out and none told twice, whoever writes meanwhile: to follow, ask again with the cursor of the answer"
                    + " as since.")
    public ChangeConnection changes(
            @Name("after") @Description("Begin after this cursor.") String after,
            @Name("since") @Description("The same as after, for whoever follows: the cursor of the last answer.")
                    String since,
            @Name("from") @Description("In place of a cursor: begin with those that were recorded at this time.")
                    Instant from,
            @Name("filter") @Description("Which changes; all without it.") ChangeFilter filter,
            @Name("first") @Description("How many at most: 50 unless given, 500 at most.") Integer first) {
        if (Stream.of(after, since, from).filter(Objects::nonNull).count() > 1) {
            throw new Refusal(
                    ErrorCode.INVALID_ARGUMENTS,
                    from == null ? "since" : "from",
                    "Give one of after, since and from, not several.");
        }
        ChangeFilter which = filter == null ? new ChangeFilter() : filter;
        which.check();
        int size = Paging.of(first, null, null, null).size();
        Position start = Position.START;
        if (after != null) {
            start = Position.read(after, "after");
        } else if (since != null) {
            start = Position.read(since, "since");
        } else if (from != null) {
            start = Feed.since(GraphQLRequest.reader(), from.atOffset(ZoneOffset.UTC));
        }
        return new ChangeConnection(
                Feed.page(GraphQLRequest.reader(), start, which, size), !start.equals(Position.START));
    }
}
