package org.casus.event.releases;

import static org.casus.graphql.paging.Paging.AFTER;
import static org.casus.graphql.paging.Paging.FIRST;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.casus.event.Countries;
import org.casus.event.Event;
import org.casus.graphql.engine.BatchLoader;
import org.casus.graphql.engine.GraphQLRequest;
import org.casus.graphql.node.Records;
import org.casus.graphql.node.StoredText;
import org.casus.graphql.paging.Cursor;
import org.casus.graphql.paging.Page;
import org.casus.graphql.paging.Paging;
import org.casus.store.Reader;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** In what two releases differ. */
@GraphQLApi
@RegisterForReflection
public class ReleaseDiffQueries {

    private static final String ORDER = "releaseDiff";

    private static final BatchLoader<UUID, Event> EVENTS =
            BatchLoader.one("releaseDifference.event", (reader, uids) -> {
                Map<UUID, Event> events = new HashMap<>();
                Records.byUids(reader, Event.class, uids).forEach(event -> events.put(event.uid, event));
                return events;
            });

    private final Countries countries;

    ReleaseDiffQueries(Countries countries) {
        this.countries = countries;
    }

    /** In what two releases differ. */
    @Query("releaseDiff")
    @Description(
            "In what two releases of a dataset differ, event by event: what the imports from the one to the other made of its events. They must have been imported here, the earlier one first; whether the later one was said to be complete decides whether events that it lacks were removed.")
    public ReleaseDiffConnection releaseDiff(
            @Name("dataset") @NonNull @Description("The dataset, by its ref or name, such as ucdp-ged.") String dataset,
            @Name("from") @NonNull @Description("The earlier release, by its version, such as 24.1, or its ref.")
                    String from,
            @Name("to") @NonNull @Description("The later release, in the same way.") String to,
            @Name("filter") @Description("Which differences; all without it.") ReleaseDiffFilter filter,
            @Name("first") @Description(FIRST) Integer first,
            @Name("after") @Description(AFTER) String after) {
        ReleaseDiffFilter which = filter == null ? new ReleaseDiffFilter() : filter;
        which.check();
        Paging paging = Paging.of(first, after, null, null);
        Reader reader = GraphQLRequest.reader();
        ComparedReleases releases = ComparedReleases.find(reader, dataset, from, to);
        ReleaseComparison differences =
                new ReleaseComparison(releases, DifferenceConditions.of(which, countries), which);
        String ref = after == null ? null : ref(after);
        List<ReleaseDifference> found = differences.after(reader, ref, paging.size() + 1);
        List<Page.Item<ReleaseDifference>> items = found.stream()
                .limit(paging.size())
                .map(difference -> new Page.Item<>(difference, () -> Cursor.write(ORDER, List.of(difference.ref()))))
                .toList();
        return new ReleaseDiffConnection(
                new Page<>(
                        items,
                        found.size() > paging.size(),
                        after != null,
                        () -> CompletableFuture.completedFuture(null)),
                releases,
                differences);
    }

    /** What a cursor says, unless no ref can be that. */
    private static String ref(String cursor) {
        return Cursor.read(cursor, ORDER, 1, "after").getFirst() instanceof String ref && StoredText.possible(ref)
                ? ref
                : ref("");
    }

    @Name("counts")
    @NonNull
    @Description("How many there are on all pages, by kind: counted only where it is asked for.")
    public ReleaseDiffCounts countsOfReleaseDiff(@Source ReleaseDiffConnection diff) {
        return diff.differences().count(GraphQLRequest.reader());
    }

    @Name("event")
    @Description("The event as it is now; null where it is not there any more.")
    public CompletionStage<Event> eventOfDifference(@Source ReleaseDifference difference) {
        return GraphQLRequest.load(EVENTS, difference.uid());
    }
}
