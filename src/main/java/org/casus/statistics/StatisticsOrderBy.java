package org.casus.statistics;

import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;

@Description("What the rows of a statistic are ordered by.")
public enum StatisticsOrderBy {
    @Description(
            "The keys, as groupBy lists them: time by date, what has a name by its name, words as the schema lists them.")
    KEY(null),

    @Description("The number of events.")
    EVENTS(FigureSum::events),

    @Description("The best estimate of the people killed; rows without one come last.")
    BEST(FigureSum::best),

    @Description("The lowest credible number of people killed; rows without one come last.")
    LOW(FigureSum::low),

    @Description("The highest credible number of people killed; rows without one come last.")
    HIGH(FigureSum::high),

    @Description("The civilians killed; rows without such a number come last.")
    CIVILIANS(FigureSum::civilians),

    @Description("The people of unknown status killed; rows without such a number come last.")
    UNKNOWN(FigureSum::unknown);

    private final Function<FigureSum, Long> figure;

    StatisticsOrderBy(Function<FigureSum, Long> figure) {
        this.figure = figure;
    }

    /** The figure that is compared, null where it has no value; not for KEY. */
    Long of(FigureSum tally) {
        return figure.apply(tally);
    }
}
