package org.casus.statistics;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description(
        "People killed, summed over events. Where nobody counted anybody in an event, it adds nothing; where a dataset coded a "
                + "best estimate outside of low and high, the sums can be so too.")
public final class StatisticsToll {

    @Description(
            "The lowest credible number. Null where the toll of an event has none: some datasets, ACLED's among them, code a best "
                    + "estimate alone.")
    public final Integer low;

    @NonNull
    @Description("The best estimate; of an event of which only a range is known, its lowest number.")
    public final int best;

    @Description(
            "The highest credible number. Null where the toll of an event has none: it is open above (\"at least 47\"), or its "
                    + "dataset codes a best estimate alone.")
    public final Integer high;

    @NonNull
    @Description("Civilians among the best estimate.")
    public final int civilians;

    StatisticsToll(FigureSum tally) {
        low = bound(tally.low());
        best = Math.toIntExact(tally.best);
        high = bound(tally.high());
        civilians = Math.toIntExact(tally.civilians);
    }

    private static Integer bound(Long persons) {
        return persons == null ? null : Math.toIntExact(persons);
    }
}
