package org.casus.statistics;

import org.eclipse.microprofile.graphql.Description;

@Description(
        "People killed, summed over events. Unknown is not zero: an event in which nobody counted adds nothing, and where nobody counted in any event, the sum is null. Where a dataset coded a best estimate outside of low and high, the sums can be so too.")
public final class StatisticsToll {

    @Description(
            "The lowest credible number. Null where there is no toll, and where the toll of an event has none: some datasets, ACLED's among them, code a best "
                    + "estimate alone.")
    public final Integer low;

    @Description(
            "The best estimate; of an event of which only a range is known, its lowest number. Null where no event has one.")
    public final Integer best;

    @Description(
            "The highest credible number. Null where there is no toll, and where the toll of an event has none: it is open above (\"at least 47\"), or its "
                    + "dataset codes a best estimate alone.")
    public final Integer high;

    @Description(
            "Civilians among the best estimate. Null where they were counted in no event. As coded: where UCDP has 0 here and more than 0 of unknown status, nobody knows whether there were any.")
    public final Integer civilians;

    @Description(
            "People of unknown status among the best estimate, who may be civilians or not. Null where they were counted in no event; ACLED and GDELT do not count them.")
    public final Integer unknown;

    StatisticsToll(FigureSum tally) {
        low = number(tally.low());
        best = number(tally.best());
        high = number(tally.high());
        civilians = number(tally.civilians());
        unknown = number(tally.unknown());
    }

    private static Integer number(Long persons) {
        return persons == null ? null : Math.toIntExact(persons);
    }
}
