package org.casus.export;

import org.casus.statistics.TimeUnit;
import org.casus.statistics.WeekStart;

/** The times of a panel. */
enum PanelTime {
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    private static final String MONTH_NO =
            "cast(extract(year from e.date_start) * 12 + extract(month from e.date_start) - 1 as integer)";

    /** Its buckets. */
    TimeUnit unit(WeekStart start) {
        return this == WEEK ? start.unit() : TimeUnit.valueOf(name());
    }

    /** The number of the bucket of an event's first day, in SQL. */
    String sql(WeekStart start) {
        return switch (this) {
            case WEEK ->
                "cast(floor((extract(epoch from e.date_start) / 86400 + "
                        + unit(start).beforeEpoch() + ") / 7) as integer)";
            case MONTH -> MONTH_NO;
            case QUARTER -> MONTH_NO + " / 3";
            case YEAR -> MONTH_NO + " / 12";
        };
    }
}
