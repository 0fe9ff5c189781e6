package org.casus.statistics;

import java.util.List;
import org.casus.graphql.paging.Connection;
import org.casus.graphql.paging.Page;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of the rows of a statistic, and what all of them are parts of.")
public class StatisticsConnection extends Connection<StatisticsRow> {

    private final StatisticsTotals totals;

    public StatisticsConnection(Page<StatisticsRow> page, StatisticsTotals totals) {
        super(page);
        this.totals = totals;
    }

    @NonNull
    @Description("The rows with their cursors.")
    public List<@NonNull StatisticsEdge> getEdges() {
        return page().edges(StatisticsEdge::new);
    }

    @NonNull
    @Description("The rows.")
    public List<@NonNull StatisticsRow> getNodes() {
        return page().nodes();
    }

    /** What the rows are parts of. */
    @NonNull
    @Description("All events of the filter, each counted once: what the rows are parts of.")
    public StatisticsTotals getTotals() {
        return totals;
    }
}
