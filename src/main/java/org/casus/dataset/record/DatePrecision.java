package org.casus.dataset.record;

import java.util.EnumSet;
import org.eclipse.microprofile.graphql.Description;

@Description("How exactly an event is dated, the most exact first.")
public enum DatePrecision {
    @Description("The day is known.")
    DAY,

    @Description("Known within two to six days.")
    DAYS,

    @Description("Known to the week.")
    WEEK,

    @Description("Known to the month.")
    MONTH,

    @Description("Known within more than a month, up to a year.")
    YEAR,

    @Description("Nobody said how exact the date is.")
    UNKNOWN;

    /** The precisions at least as exact as this one. */
    public EnumSet<DatePrecision> orBetter() {
        return EnumSet.range(DAY, this);
    }
}
