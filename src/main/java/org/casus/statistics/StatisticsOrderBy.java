package org.casus.statistics;

import java.util.function.ToLongFunction;
import org.eclipse.microprofile.graphql.Description;

/** What the rows of a statistic are ordered by. */
@Description("What the rows of a statistic are ordered by.")
public enum StatisticsOrderBy {
    @Description(
            "The keys, as groupBy lists them: time by date, what has a name by its name, words as the schema lists them.")
    KEY(null),

    @Description("The number of events.")
    EVENTS(tally -> tally.events),

    @Description("The best estimate of the people killed.")
    BEST(tally -> tally.best),

    @Description("The lowest credible number of people killed.")
    LOW(tally -> tally.low),

    @Description("The highest credible number of people killed.")
    HIGH(tally -> tally.high),

    @Description("The civilians killed.")
    CIVILIANS(tally -> tally.civilians);

    private final ToLongFunction<Tally> figure;

    StatisticsOrderBy(ToLongFunction<Tally> figure) {
        this.figure = figure;
    }

    /** The figure that is compared; not for KEY. */
    long of(Tally tally) {
        return figure.applyAsLong(tally);
    }
}
