package org.casus.statistics;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** One term of an order; a class with open fields, since that is what arguments are read into. */
@Input("StatisticsOrder")
@Description("One term of the order of a statistic's rows. Rows that all terms leave equal are ordered by their keys.")
public class StatisticsOrder {

    @NonNull
    @Description("What is compared.")
    public StatisticsOrderBy by;

    @Description("Which end comes first. Unless stated, keys ascend and figures descend.")
    public StatisticsDirection direction;

    /** The term as a value. */
    Order toOrder() {
        var usual = by == StatisticsOrderBy.KEY ? StatisticsDirection.ASC : StatisticsDirection.DESC;
        return new Order(by, direction == null ? usual : direction);
    }
}
