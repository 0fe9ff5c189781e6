package org.casus.dataset;

import java.util.List;
import org.casus.graphql.paging.Connection;
import org.casus.graphql.paging.Page;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of a list of issues.")
public class ImportIssueConnection extends Connection<ImportIssue> {

    public ImportIssueConnection(Page<ImportIssue> page) {
        super(page);
    }

    @NonNull
    @Description("The issues with their cursors.")
    public List<@NonNull ImportIssueEdge> getEdges() {
        return page().edges(ImportIssueEdge::new);
    }

    @NonNull
    @Description("The issues.")
    public List<@NonNull ImportIssue> getNodes() {
        return page().nodes();
    }
}
