package org.casus.event.feed;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.casus.dataset.Revision;
import org.casus.graphql.paging.Connection;
import org.casus.graphql.paging.Page;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("Some changes of the feed, in the order of commits.")
public class ChangeConnection extends Connection<Revision> {

    private final String cursor;

    ChangeConnection(Feed.ChangePage page, boolean begun) {
        super(new Page<>(
                page.changes().stream()
                        .map(change -> new Page.Item<>(
                                change, () -> Position.of(change).cursor()))
                        .toList(),
                page.more(),
                begun,
                () -> CompletableFuture.completedFuture(null)));
        cursor = page.end().cursor();
    }

    @NonNull
    @Description("The changes with their cursors.")
    public List<@NonNull ChangeEdge> getEdges() {
        return page().edges(ChangeEdge::new);
    }

    @NonNull
    @Description("The changes.")
    public List<@NonNull Revision> getNodes() {
        return page().nodes();
    }

    @NonNull
    @Description(
            "Where to go on from: given as since, it leads to what comes behind these, also where there is nothing yet.")
    public String getCursor() {
        return cursor;
    }
}
