package org.casus.claim;

import java.util.List;
import org.casus.graphql.paging.Connection;
import org.casus.graphql.paging.Page;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of a list of reported statistics.")
public class ReportedStatisticConnection extends Connection<ReportedStatistic> {

    ReportedStatisticConnection(Page<ReportedStatistic> page) {
        super(page);
    }

    /** The ones on the page, with their cursors. */
    @NonNull
    @Description("The ones on this page, with their cursors.")
    public List<@NonNull ReportedStatisticEdge> getEdges() {
        return page().edges(ReportedStatisticEdge::new);
    }

    /** The ones on the page. */
    @NonNull
    @Description("The ones on this page.")
    public List<@NonNull ReportedStatistic> getNodes() {
        return page().nodes();
    }
}
