package org.casus.event.releases;

import java.util.List;
import org.casus.dataset.Release;
import org.casus.graphql.paging.Connection;
import org.casus.graphql.paging.Page;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@Description("In what two releases of a dataset differ, page by page, by the refs of the events.")
public class ReleaseDiffConnection extends Connection<ReleaseDifference> {

    private final ComparedReleases releases;
    private final ReleaseComparison differences;

    ReleaseDiffConnection(Page<ReleaseDifference> page, ComparedReleases releases, ReleaseComparison differences) {
        super(page);
        this.releases = releases;
        this.differences = differences;
    }

    @NonNull
    @Description("The earlier release.")
    public Release getFrom() {
        return releases.from();
    }

    @NonNull
    @Description("The later release.")
    public Release getTo() {
        return releases.to();
    }

    @NonNull
    @Description("The differences with their cursors.")
    public List<@NonNull ReleaseDifferenceEdge> getEdges() {
        return page().edges(ReleaseDifferenceEdge::new);
    }

    @NonNull
    @Description("The differences.")
    public List<@NonNull ReleaseDifference> getNodes() {
        return page().nodes();
    }

    /** Counts them. */
    @Ignore
    ReleaseComparison differences() {
        return differences;
    }
}
