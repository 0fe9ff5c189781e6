package org.casus.event;

import static org.casus.graphql.paging.Paging.AFTER;
import static org.casus.graphql.paging.Paging.BEFORE;
import static org.casus.graphql.paging.Paging.FIRST;
import static org.casus.graphql.paging.Paging.LAST;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.casus.event.filter.EventFilter;
import org.casus.event.past.PastEvents;
import org.casus.graphql.engine.GraphQLRequest;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Quoted;
import org.casus.graphql.error.Refusal;
import org.casus.graphql.node.GlobalId;
import org.casus.graphql.node.Records;
import org.casus.graphql.node.RemovedRecord;
import org.casus.graphql.paging.Paging;
import org.casus.store.Uid;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Events: one, and lists of them. */
@GraphQLApi
@RegisterForReflection
public class EventQueries {

    private final EventLists lists;

    EventQueries(EventLists lists) {
        this.lists = lists;
    }

    @Query("event")
    @Description(
            "One event, by its ref or its id. One that does not exist is the error NOT_FOUND, one that was removed REMOVED.")
    public Event event(
            @Name("ref") @Description("The ref, such as ucdp-ged:427875.") String ref,
            @Name("id") @Id @Description("The global id.") String id,
            @Name("asOf")
                    @Description(
                            "As the database had it then, with its claims, one that is not there any more too; which of its fields are those of today nevertheless, ofToday says. This is when something was recorded; when it was said is what knownBy is for.")
                    Instant asOf) {
        return asOf == null ? Records.getOrSuggest(Event.class, ref, id) : past(ref, id, asOf);
    }

    private static Event past(String ref, String id, Instant asOf) {
        if ((ref == null) == (id == null)) {
            throw new Refusal(ErrorCode.INVALID_ARGUMENTS, "ref", "Give either ref or id.");
        }
        UUID uid = ref != null ? Uid.of(ref) : GlobalId.parse(id, "id").uid();
        Event event = PastEvents.find(GraphQLRequest.reader(), uid, asOf);
        if (event == null) {
            String argument = ref != null ? "ref" : "id";
            throw RemovedRecord.orElse(
                    GraphQLRequest.reader(),
                    "Event",
                    uid,
                    asOf,
                    argument,
                    new Refusal(
                            ErrorCode.NOT_FOUND,
                            argument,
                            "At " + asOf + " there was no event with the " + argument + " \""
                                    + Quoted.of(ref != null ? ref : id) + "\"."));
        }
        return event;
    }

    @Query("events")
    @Description(
            "Events, page by page. The order is total, so that pages never overlap; the newest come first unless said otherwise.")
    public EventConnection events(
            @Name("filter") @Description("Which events; all of them without it.") EventFilter filter,
            @Name("orderBy") @DefaultValue("[]") @Description("Keys of the order, the first one first.")
                    List<@NonNull EventOrder> orderBy,
            @Name("first") @Description(FIRST) Integer first,
            @Name("after") @Description(AFTER) String after,
            @Name("last") @Description(LAST) Integer last,
            @Name("before") @Description(BEFORE) String before) {
        return lists.page(filter, orderBy, Paging.of(first, after, last, before));
    }

    @NonNull
    @Description("How many there are in the whole list: exact, and counted only where it is asked for.")
    public CompletionStage<Integer> totalCount(@Source EventConnection connection) {
        return connection.total();
    }
}
