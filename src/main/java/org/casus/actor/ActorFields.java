package org.casus.actor;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.casus.graphql.engine.BatchLoader;
import org.casus.graphql.engine.GraphQLRequest;
import org.casus.graphql.node.Records;
import org.casus.graphql.paging.Paging;
import org.casus.store.Fragment;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** What belongs to an actor: its names, its ties, its opponents, when it was seen. */
@GraphQLApi
@RegisterForReflection
public class ActorFields {

    private static final Comparator<ActorName> BY_TIME = Comparator.comparing(
                    (ActorName name) -> name.kind != NameKind.PRIMARY)
            .thenComparing(name -> name.from, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(name -> name.kind)
            .thenComparing(name -> name.name)
            .thenComparing(name -> name.key);

    private static final BatchLoader<Long, List<ActorName>> NAMES =
            BatchLoader.list("actor.names", (reader, actors) -> {
                List<ActorName> names = ActorName.ofActors(reader, actors);
                return Records.grouped(names.stream().sorted(BY_TIME).toList(), name -> name.actorKey);
            });

    private static final BatchLoader<Long, List<String>> MERGED_REFS =
            BatchLoader.list("actor.mergedRefs", (reader, actors) -> {
                record Merged(Long actor, String ref) {}
                return Records.grouped(
                        reader.rows(
                                Fragment.of(
                                        "select actor_id, ref\nfrom merged_actor\nwhere actor_id = any(?)\norder by actor_id, ref",
                                        actors),
                                row -> new Merged(row.getLong(1), row.getString(2))),
                        Merged::actor,
                        Merged::ref);
            });

    private final Opponents opponents;
    private final EventCounts eventCounts;

    ActorFields(Opponents opponents, EventCounts eventCounts) {
        this.opponents = opponents;
        this.eventCounts = eventCounts;
    }

    /** Its names. */
    @NonNull
    @Description("All its names: the primary one first, then by the first day of use, unknown days before known ones.")
    public CompletionStage<List<@NonNull ActorName>> names(@Source Actor actor) {
        return GraphQLRequest.load(NAMES, actor.key);
    }

    /** Its other names. */
    @NonNull
    @Description("Its names other than the primary one, each once, in the order of names.")
    public CompletionStage<List<@NonNull String>> aliases(@Source Actor actor) {
        return GraphQLRequest.load(NAMES, actor.key)
                .thenApply(names -> names.stream()
                        .map(name -> name.name)
                        .filter(name -> !name.equals(actor.name))
                        .distinct()
                        .toList());
    }

    /** The refs of those that were merged into it. */
    @NonNull
    @Description("The refs of records that were merged into it: whoever asks by one of them is answered by this one.")
    public CompletionStage<List<@NonNull String>> mergedRefs(@Source Actor actor) {
        return GraphQLRequest.load(MERGED_REFS, actor.key);
    }

    @Description("Its ties to other actors, in both directions unless one is chosen; by kind, then by first day.")
    public CompletionStage<List<@NonNull ActorRelation>> relations(
            @Source Actor actor,
            @Name("kind") @DefaultValue("[]") @Description("Of these kinds; of all without it.")
                    List<@NonNull RelationKind> kind,
            @Name("direction") @Description("Read this way; both ways without it.") RelationDirection direction) {
        return Relations.of(
                actor,
                relation -> (kind == null || kind.contains(relation.kind()))
                        && (direction == null || direction == relation.direction()));
    }

    @NonNull
    @Description("What it belongs to: the others of its ties PARENT and MEMBER_OF.")
    public CompletionStage<List<@NonNull Actor>> parents(@Source Actor actor) {
        return Relations.others(actor, RelationDirection.OUT, List.of(RelationKind.PARENT, RelationKind.MEMBER_OF));
    }

    @NonNull
    @Description("What belongs to it: those of which it is the PARENT, or that are a MEMBER_OF it.")
    public CompletionStage<List<@NonNull Actor>> subgroups(@Source Actor actor) {
        return Relations.others(actor, RelationDirection.IN, List.of(RelationKind.PARENT, RelationKind.MEMBER_OF));
    }

    /** What broke away from it. */
    @NonNull
    @Description("Those that broke away from it: a SPLINTER_OF it.")
    public CompletionStage<List<@NonNull Actor>> splinters(@Source Actor actor) {
        return Relations.others(actor, RelationDirection.IN, List.of(RelationKind.SPLINTER_OF));
    }

    @Description(
            "Whom it met on the other side of events, most often met first, then most recently. Without sides, those who used violence"
                    + " and those it was used against are opponents.")
    public CompletionStage<List<@NonNull ActorOpponent>> opponents(
            @Source Actor actor,
            @Name("first") @DefaultValue("10") @Description("How many at most; 500 at most.") Integer first) {
        return opponents.of(actor, Paging.of(first, null, null, null).size());
    }

    /** When it was first seen. */
    @Description("First day of the first event that it took part in; null where there is none.")
    public CompletionStage<LocalDate> firstSeen(@Source Actor actor) {
        return GraphQLRequest.load(Activity.SEEN, actor.key).thenApply(Activity.Seen::first);
    }

    /** When it was last seen. */
    @Description("First day of the last event that it took part in; null where there is none.")
    public CompletionStage<LocalDate> lastSeen(@Source Actor actor) {
        return GraphQLRequest.load(Activity.SEEN, actor.key).thenApply(Activity.Seen::last);
    }

    @NonNull
    @Description("In how many events it took part.")
    public CompletionStage<Integer> eventCount(@Source Actor actor) {
        return eventCounts.of(actor);
    }
}
