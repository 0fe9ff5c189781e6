package org.casus.statistics;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("StatisticsHaving")
@Description(
        "Which rows are wanted, by their figures; all bounds have to hold. Totals, shares and changes still take in every event.")
public class StatisticsHaving {

    @Description("The number of events.")
    public StatisticsRange events;

    @Description("The lowest credible number of people killed; a row without one is left out.")
    public StatisticsRange low;

    @Description("The best estimate of the people killed; a row without one is left out.")
    public StatisticsRange best;

    @Description("The highest credible number of people killed; a row without one is left out.")
    public StatisticsRange high;

    @Description("The civilians killed; a row without such a number is left out.")
    public StatisticsRange civilians;

    @Description("The people of unknown status killed; a row without such a number is left out.")
    public StatisticsRange unknown;

    /** The bounds as values. */
    List<Having> toBounds() {
        List<Having> bounds = new ArrayList<>();
        add(bounds, StatisticsOrderBy.EVENTS, events);
        add(bounds, StatisticsOrderBy.LOW, low);
        add(bounds, StatisticsOrderBy.BEST, best);
        add(bounds, StatisticsOrderBy.HIGH, high);
        add(bounds, StatisticsOrderBy.CIVILIANS, civilians);
        add(bounds, StatisticsOrderBy.UNKNOWN, unknown);
        return bounds;
    }

    private static void add(List<Having> bounds, StatisticsOrderBy figure, StatisticsRange range) {
        if (range != null && (range.from != null || range.to != null)) {
            bounds.add(new Having(figure, range.from, range.to));
        }
    }
}
