package org.casus.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.casus.dataset.record.Toll;

/** Figures that are being summed. Whoever builds a table changes them; from then on nobody does. */
final class Tally {

    /** What {@link #read} reads, in its order; nobody counted is 0 here, as a sum has no place for not knowing. */
    static final String EVENT_FIGURES =
            "count(*), sum(e.deaths_low), sum(e.deaths_best), sum(e.deaths_high), sum(e.deaths_civilians)";

    /** The same without the tolls, which come from elsewhere. */
    static final String EVENTS_ALONE = "count(*), 0, 0, 0, 0";

    static final String SUMMARY_FIGURES = "s.events, s.deaths_low, s.deaths_best, s.deaths_high, s.deaths_civilians";

    /** A tally of nothing, for those who only read. */
    static final Tally NONE = new Tally();

    long events;
    long low;
    long best;
    long high;
    long civilians;

    static Tally read(ResultSet row, int column) throws SQLException {
        Tally tally = new Tally();
        tally.events = row.getLong(column);
        tally.low = row.getLong(column + 1);
        tally.best = row.getLong(column + 2);
        tally.high = row.getLong(column + 3);
        tally.civilians = row.getLong(column + 4);
        return tally;
    }

    /** A toll without its event, which is counted elsewhere. */
    static Tally of(Toll toll) {
        Tally tally = new Tally();
        tally.low = number(toll.low());
        tally.best = number(toll.best());
        tally.high = number(toll.high());
        tally.civilians = number(toll.civilians());
        return tally;
    }

    private static long number(Integer counted) {
        return counted == null ? 0 : counted;
    }

    void add(Tally other) {
        events += other.events;
        low += other.low;
        best += other.best;
        high += other.high;
        civilians += other.civilians;
    }
}
