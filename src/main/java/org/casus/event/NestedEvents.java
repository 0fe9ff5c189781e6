package org.casus.event;

import static org.casus.graphql.paging.Paging.AFTER;
import static org.casus.graphql.paging.Paging.BEFORE;
import static org.casus.graphql.paging.Paging.FIRST;
import static org.casus.graphql.paging.Paging.LAST;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.casus.actor.Actor;
import org.casus.claim.Report;
import org.casus.event.filter.EventConditions;
import org.casus.event.filter.EventFilter;
import org.casus.event.filter.IndexPrefix;
import org.casus.graphql.paging.Paging;
import org.casus.statistics.memory.EventMemory;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** The events of what has events: the same field, with the same arguments, on each. */
@GraphQLApi
@RegisterForReflection
public class NestedEvents {

    static final String FILTER = "Which of them; all without it.";
    static final String ORDER = "Keys of the order, the first one first.";

    private final EventsOf actor;
    private final EventsOf country;
    private final EventsOf dyad;
    private final EventsOf conflict;
    private final EventsOf place;
    private final EventsOf report;

    NestedEvents(EventConditions conditions, EventMemory memory) {
        this.actor = new EventsOf(
                "actor",
                "participation p\njoin event e on e.id = p.event_id",
                "p.actor_id",
                IndexPrefix.By.ACTOR,
                conditions,
                memory);
        this.country = new EventsOf("country", "event e", "e.country_id", IndexPrefix.By.COUNTRY, conditions, memory);
        this.dyad = new EventsOf("dyad", "event e", "e.dyad_id", IndexPrefix.By.DYAD, conditions, memory);
        this.conflict =
                new EventsOf("conflict", "event e", "e.conflict_id", IndexPrefix.By.CONFLICT, conditions, memory);
        this.place = new EventsOf("place", "event e", "e.place_id", IndexPrefix.By.PLACE, conditions, memory);
        this.report = new EventsOf(
                "report",
                "event_report er\njoin event e on e.id = er.event_id",
                "er.report_id",
                null,
                conditions,
                memory);
    }

    @Name("events")
    @Description("The events that it took part in. The newest come first unless said otherwise.")
    public CompletionStage<EventConnection> ofActor(
            @Source Actor parent,
            @Name("filter") @Description(FILTER) EventFilter filter,
            @Name("orderBy") @DefaultValue("[]") @Description(ORDER) List<@NonNull EventOrder> orderBy,
            @Name("first") @Description(FIRST) Integer first,
            @Name("after") @Description(AFTER) String after,
            @Name("last") @Description(LAST) Integer last,
            @Name("before") @Description(BEFORE) String before) {
        return actor.page(parent.key, filter, orderBy, Paging.of(first, after, last, before));
    }

    @Name("events")
    @Description("The events in this country. The newest come first unless said otherwise.")
    public CompletionStage<EventConnection> ofCountry(
            @Source Country parent,
            @Name("filter") @Description(FILTER) EventFilter filter,
            @Name("orderBy") @DefaultValue("[]") @Description(ORDER) List<@NonNull EventOrder> orderBy,
            @Name("first") @Description(FIRST) Integer first,
            @Name("after") @Description(AFTER) String after,
            @Name("last") @Description(LAST) Integer last,
            @Name("before") @Description(BEFORE) String before) {
        return country.page(parent.key, filter, orderBy, Paging.of(first, after, last, before));
    }

    @Name("events")
    @Description("The events of this dyad. The newest come first unless said otherwise.")
    public CompletionStage<EventConnection> ofDyad(
            @Source Dyad parent,
            @Name("filter") @Description(FILTER) EventFilter filter,
            @Name("orderBy") @DefaultValue("[]") @Description(ORDER) List<@NonNull EventOrder> orderBy,
            @Name("first") @Description(FIRST) Integer first,
            @Name("after") @Description(AFTER) String after,
            @Name("last") @Description(LAST) Integer last,
            @Name("before") @Description(BEFORE) String before) {
        return dyad.page(parent.key, filter, orderBy, Paging.of(first, after, last, before));
    }

    @Name("events")
    @Description("The events of this conflict. The newest come first unless said otherwise.")
    public CompletionStage<EventConnection> ofConflict(
            @Source Conflict parent,
            @Name("filter") @Description(FILTER) EventFilter filter,
            @Name("orderBy") @DefaultValue("[]") @Description(ORDER) List<@NonNull EventOrder> orderBy,
            @Name("first") @Description(FIRST) Integer first,
            @Name("after") @Description(AFTER) String after,
            @Name("last") @Description(LAST) Integer last,
            @Name("before") @Description(BEFORE) String before) {
        return conflict.page(parent.key, filter, orderBy, Paging.of(first, after, last, before));
    }

    @Name("events")
    @Description("The events at this place. The newest come first unless said otherwise.")
    public CompletionStage<EventConnection> ofPlace(
            @Source Place parent,
            @Name("filter") @Description(FILTER) EventFilter filter,
            @Name("orderBy") @DefaultValue("[]") @Description(ORDER) List<@NonNull EventOrder> orderBy,
            @Name("first") @Description(FIRST) Integer first,
            @Name("after") @Description(AFTER) String after,
            @Name("last") @Description(LAST) Integer last,
            @Name("before") @Description(BEFORE) String before) {
        return place.page(parent.key, filter, orderBy, Paging.of(first, after, last, before));
    }

    @Name("events")
    @Description("The events that rest on this report. The newest come first unless said otherwise.")
    public CompletionStage<EventConnection> ofReport(
            @Source Report parent,
            @Name("filter") @Description(FILTER) EventFilter filter,
            @Name("orderBy") @DefaultValue("[]") @Description(ORDER) List<@NonNull EventOrder> orderBy,
            @Name("first") @Description(FIRST) Integer first,
            @Name("after") @Description(AFTER) String after,
            @Name("last") @Description(LAST) Integer last,
            @Name("before") @Description(BEFORE) String before) {
        return report.page(parent.key, filter, orderBy, Paging.of(first, after, last, before));
    }
}
