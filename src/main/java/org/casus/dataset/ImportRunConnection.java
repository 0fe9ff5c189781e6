package org.casus.dataset;

import java.util.List;
import org.casus.graphql.paging.Connection;
import org.casus.graphql.paging.Page;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of a list of imports.")
public class ImportRunConnection extends Connection<ImportRun> {

    public ImportRunConnection(Page<ImportRun> page) {
        super(page);
    }

    @NonNull
    @Description("The imports with their cursors.")
    public List<@NonNull ImportRunEdge> getEdges() {
        return page().edges(ImportRunEdge::new);
    }

    @NonNull
    @Description("The imports.")
    public List<@NonNull ImportRun> getNodes() {
        return page().nodes();
    }
}
