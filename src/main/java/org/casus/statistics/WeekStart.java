package org.casus.statistics;

import java.time.DayOfWeek;
import org.eclipse.microprofile.graphql.Description;

@Description("The day that a week begins with.")
public enum WeekStart {
    @Description("As ISO 8601 has it.")
    MONDAY,

    @Description("Tuesday to Monday.")
    TUESDAY,

    @Description("Wednesday to Tuesday.")
    WEDNESDAY,

    @Description("Thursday to Wednesday.")
    THURSDAY,

    @Description("Friday to Thursday.")
    FRIDAY,

    @Description("Saturday to Friday, as ACLED publishes its data.")
    SATURDAY,

    @Description("Sunday to Saturday.")
    SUNDAY;

    /** The buckets of such weeks. */
    public TimeUnit unit() {
        return TimeUnit.week(DayOfWeek.valueOf(name()));
    }
}
