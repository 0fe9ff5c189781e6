package org.casus.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.casus.actor.Actor;
import org.casus.dataset.Release;
import org.casus.graphql.Batch;
import org.casus.graphql.Records;
import org.casus.graphql.Request;
import org.casus.store.Fragment;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** What belongs to an event and is stored beside it. */
@GraphQLApi
@RegisterForReflection
public class EventFields {

    private static final Batch<Long, List<Participation>> PARTICIPATIONS = Batch.list(
            "event.participations",
            (reader, keys) -> Records.grouped(
                    reader.entities(
                            Participation.class,
                            Fragment.of(
                                    "select * from participation where event_id = any(?) order by event_id, id", keys)),
                    participation -> participation.eventKey));

    private static final Batch<Long, List<Classification>> CLASSIFICATIONS = Batch.list(
            "event.classifications",
            (reader, keys) -> Records.grouped(
                    reader.entities(
                            Classification.class,
                            Fragment.of(
                                    "select * from classification where event_id = any(?) order by event_id, scheme, code",
                                    keys)),
                    classification -> classification.eventKey));

    private static final Batch<Long, List<String>> TAGS = Batch.list("event.tags", (reader, keys) -> {
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

    private static final Batch<Long, List<EventLink>> LINKS = Batch.list(
            "event.links",
            (reader, keys) -> Records.grouped(
                    reader.entities(EventLink.class, Fragment.of("""
                                    select l.id, l.event_id, l.other_id, l.kind, l.note, l.score, l.days_apart, l.km_apart,
                                        l.time_score, l.place_score, l.actors_score, l.toll_score, false as reversed
                                    from event_link l
                                    where l.event_id = any(?)
                                    union all
                                    select l.id, l.other_id, l.event_id, l.kind, l.note, l.score, l.days_apart, l.km_apart,
                                        l.time_score, l.place_score, l.actors_score, l.toll_score, true
                                    from event_link l
                                    where l.other_id = any(?)
                                    order by event_id, id""", keys, keys)), link -> link.eventKey));

    /** Who took part. */
    @NonNull
    @Description("Who took part, side A first.")
    public CompletionStage<List<@NonNull Participation>> participations(@Source Event event) {
        return Past.list(event, Past::participations, now -> Request.load(PARTICIPATIONS, now.key));
    }

    /** Who it was. */
    @NonNull
    @Description("The actor that took part.")
    public CompletionStage<Actor> actor(@Source Participation participation) {
        return Records.one(Actor.class, participation.actorKey);
    }

    /** Where it happened. */
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

    /** How schemes classify it. */
    @NonNull
    @Description("How its dataset's schemes classify it.")
    public CompletionStage<List<@NonNull Classification>> classifications(@Source Event event) {
        return Past.list(event, Past::classifications, now -> Request.load(CLASSIFICATIONS, now.key));
    }

    /** Its tags. */
    @NonNull
    @Description("Its tags, in the order of the alphabet.")
    public CompletionStage<List<@NonNull String>> tags(@Source Event event) {
        return Past.list(event, Past::tags, now -> Request.load(TAGS, now.key));
    }

    /** Its ties to other events. */
    @NonNull
    @Description("Its ties to other events, whichever of the two has them.")
    public CompletionStage<List<@NonNull EventLink>> links(@Source Event event) {
        return event.key == null // of one that is gone, the ties are too
                ? CompletableFuture.completedFuture(List.of())
                : Request.load(LINKS, event.key);
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
