package org.casus.statistics;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** People killed, summed over events. */
@Description(
        "People killed, summed over events. Where nobody counted a figure of an event, it adds nothing; where a dataset coded a "
                + "best estimate outside of low and high, the sums can be so too.")
public final class StatisticsToll {

    @NonNull
    @Description("The lowest credible number.")
    public final int low;

    @NonNull
    @Description("The best estimate.")
    public final int best;

    @NonNull
    @Description("The highest credible number.")
    public final int high;

    @NonNull
    @Description("Civilians among the best estimate.")
    public final int civilians;

    StatisticsToll(Tally tally) {
        low = Math.toIntExact(tally.low);
        best = Math.toIntExact(tally.best);
        high = Math.toIntExact(tally.high);
        civilians = Math.toIntExact(tally.civilians);
    }
}
