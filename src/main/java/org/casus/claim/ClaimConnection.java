package org.casus.claim;

import java.util.List;
import org.casus.graphql.paging.Connection;
import org.casus.graphql.paging.Page;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of a list of claims.")
public class ClaimConnection extends Connection<Claim> {

    ClaimConnection(Page<Claim> page) {
        super(page);
    }

    /** The ones on the page, with their cursors. */
    @NonNull
    @Description("The ones on this page, with their cursors.")
    public List<@NonNull ClaimEdge> getEdges() {
        return page().edges(ClaimEdge::new);
    }

    /** The ones on the page. */
    @NonNull
    @Description("The ones on this page.")
    public List<@NonNull Claim> getNodes() {
        return page().nodes();
    }
}
