package org.casus.statistics;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@Description("How many events of a dataset a sum adds.")
public final class StatisticsDataset {

    /** The dataset's key in the database. */
    @Ignore
    public final Long datasetKey;

    @NonNull
    @Description("The number of its events.")
    public final int events;

    /** @param row one of a statistic that is grouped by dataset */
    public StatisticsDataset(StatisticsRow row) {
        datasetKey = row.getKeys().datasetKey;
        events = row.events;
    }
}
