package org.casus.claim;

import java.util.List;
import org.casus.graphql.paging.Connection;
import org.casus.graphql.paging.Page;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of a list of reports.")
public class ReportConnection extends Connection<Report> {

    ReportConnection(Page<Report> page) {
        super(page);
    }

    /** The ones on the page, with their cursors. */
    @NonNull
    @Description("The ones on this page, with their cursors.")
    public List<@NonNull ReportEdge> getEdges() {
        return page().edges(ReportEdge::new);
    }

    /** The ones on the page. */
    @NonNull
    @Description("The ones on this page.")
    public List<@NonNull Report> getNodes() {
        return page().nodes();
    }
}
