package org.casus.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.casus.actor.Actor;
import org.casus.dataset.Release;
import org.casus.graphql.engine.BatchLoader;
import org.casus.graphql.engine.GraphQLRequest;
import org.casus.graphql.node.Records;
import org.casus.store.Fragment;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** What belongs to an event and is stored beside it. */
@GraphQLApi
@RegisterForReflection
public class EventFields {

    private static final BatchLoader<Long, List<Participation>> PARTICIPATIONS = BatchLoader.list(
            "event.participations",
            (reader, keys) ->
                    Records.grouped(Participation.ofEvents(reader, keys), participation -> participation.eventKey));

    private static final BatchLoader<Long, List<Classification>> CLASSIFICATIONS = BatchLoader.list(
            "event.classifications",
            (reader, keys) ->
                    Records.grouped(Classification.ofEvents(reader, keys), classification -> classification.eventKey));

    private static final BatchLoader<Long, List<String>> TAGS = BatchLoader.list("event.tags", (reader, keys) -> {
        record Tag(Long event, String tag) {}
        return Records.grouped(
                reader.rows(
                        Fragment.of(
                                "select event_id, tag from event_tag where event_id = any(?) order by event_id, tag",
                                keys),
                        row -> new Tag(row.getLong(1), row.getString(2))),
                Tag::event,
                Tag::tag);
    });

    private static final BatchLoader<Long, List<EventLink>> LINKS = BatchLoader.list(
            "event.links",
            (reader, keys) -> Records.grouped(
                    EventLink.ofEvents(reader, keys).stream()
                            .flatMap(tie -> Stream.of(tie, tie.mirrored()))
                            .toList(),
                    tie -> tie.eventKey));

    @NonNull
    @Description("Who took part, side A first.")
    public CompletionStage<List<@NonNull Participation>> participations(@Source Event event) {
        return EventSnapshot.list(
                event, EventSnapshot::participations, now -> GraphQLRequest.load(PARTICIPATIONS, now.key));
    }

    /** Who it was. */
    @NonNull
    @Description("The actor that took part.")
    public CompletionStage<Actor> actor(@Source Participation participation) {
        return Records.one(Actor.class, participation.actorKey);
    }

    @Description("Where it happened; null where nobody said.")
    public CompletionStage<Place> place(@Source Event event) {
        return Records.one(Place.class, event.placeKey);
    }

    /** The country of the place. */
    @Description("The country it happened in; null at sea, or where nobody said.")
    public CompletionStage<Country> country(@Source Event event) {
        return Records.one(Country.class, event.countryKey);
    }

    /** What it was a part of. */
    @Description("The conflict it was a part of; null where its dataset has no such notion.")
    public CompletionStage<Conflict> conflict(@Source Event event) {
        return Records.one(Conflict.class, event.conflictKey);
    }

    /** Who fought whom. */
    @Description("The two sides that fought, as a dyad; null where its dataset has no such notion.")
    public CompletionStage<Dyad> dyad(@Source Event event) {
        return Records.one(Dyad.class, event.dyadKey);
    }

    /** Where it comes from. */
    @NonNull
    @Description("The newest release of its dataset that holds it.")
    public CompletionStage<Release> release(@Source Event event) {
        return Records.one(Release.class, event.releaseKey);
    }

    @Description("As of when it is shown, where it was asked for so; null for as it is today.")
    public Instant asOf(@Source Event event) {
        return event.past == null ? null : event.past.asOf();
    }

    /** What revisions do not tell of an event. */
    @NonNull
    @Description(
            "Of an event that is shown as of a time, the fields that are those of today nevertheless: release (of an event that was removed since, the one whose import removed it) and links. All else of the event is of then, its classifications too. Empty for an event as it is today.")
    public List<@NonNull String> ofToday(@Source Event event) {
        return event.past == null ? List.of() : List.of("release", "links");
    }

    /** How schemes classify it. */
    @NonNull
    @Description("How its dataset's schemes classify it.")
    public CompletionStage<List<@NonNull Classification>> classifications(@Source Event event) {
        return EventSnapshot.list(
                event, EventSnapshot::classifications, now -> GraphQLRequest.load(CLASSIFICATIONS, now.key));
    }

    @NonNull
    @Description("Its tags, in the order of the alphabet.")
    public CompletionStage<List<@NonNull String>> tags(@Source Event event) {
        return EventSnapshot.list(event, EventSnapshot::tags, now -> GraphQLRequest.load(TAGS, now.key));
    }

    @NonNull
    @Description("Its ties to other events, whichever of the two has them.")
    public CompletionStage<List<@NonNull EventLink>> links(@Source Event event) {
        return event.key == null // of one that is gone, the ties are too
                ? CompletableFuture.completedFuture(List.of())
                : GraphQLRequest.load(LINKS, event.key);
    }

    /** The end of a tie from which it was read. */
    @NonNull
    @Description("The event whose tie this is.")
    public CompletionStage<Event> event(@Source EventLink link) {
        return Records.one(Event.class, link.eventKey);
    }

    /** The other end of a tie. */
    @NonNull
    @Description("The event at the other end.")
    public CompletionStage<Event> other(@Source EventLink link) {
        return Records.one(Event.class, link.otherKey);
    }

    /** How alike the two are. */
    @Description("How alike casus link found the two to be; null where somebody tied them by hand.")
    public Likeness likeness(@Source EventLink link) {
        return link.likeness();
    }
}
