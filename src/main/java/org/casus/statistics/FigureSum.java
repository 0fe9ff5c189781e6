package org.casus.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.casus.dataset.record.Toll;

/**
 * Figures that are being summed. Whoever builds a table changes them; from then on nobody does.
 *
 * <p>A toll of "at least 47" has no highest number, and one of a dataset that codes a best estimate alone has no
 * bounds. What the others add up to is then no bound of the sum, which has none.
 */
public final class FigureSum {

    /** What {@link #read} reads, in its order, over the events e. */
    public static final String EVENT_FIGURES =
            "count(*), sum(e.deaths_low), sum(coalesce(e.deaths_best, e.deaths_low)), sum(e.deaths_high), sum(e.deaths_civilians)"
                    + ", count(coalesce(e.deaths_best, e.deaths_high)) filter (where e.deaths_low is null)"
                    + ", count(coalesce(e.deaths_best, e.deaths_low)) filter (where e.deaths_high is null)";

    /** The same without the tolls, which come from elsewhere. */
    static final String EVENTS_ALONE = "count(*), 0, 0, 0, 0, 0, 0, count(*) filter (where " + KnownAt.CODED + ")";

    static final String SUMMARY_FIGURES = "s.events, s.deaths_low, s.deaths_best, s.deaths_high, s.deaths_civilians"
            + ", s.without_low, s.without_high";

    /** A tally of nothing, for those who only read. */
    public static final FigureSum NONE = new FigureSum();

    long events;
    long low;
    long best;
    long high;
    long civilians;

    /** How many tolls have no low, and no high, though people were counted; more than 0 is all that is asked. */
    long withoutLow;

    long withoutHigh;

    /** Of what was known at some time: how many events have a toll that nobody dated, and none of then. */
    long codedUndated;

    /** The same of events as they were known at some time. */
    static FigureSum readKnown(ResultSet row, int column) throws SQLException {
        FigureSum tally = read(row, column);
        tally.codedUndated = row.getLong(column + 7);
        return tally;
    }

    /** The figures from this column on; nobody counted is 0 here, as a sum has no place for not knowing. */
    public static FigureSum read(ResultSet row, int column) throws SQLException {
        FigureSum tally = new FigureSum();
        tally.events = row.getLong(column);
        tally.low = row.getLong(column + 1);
        tally.best = row.getLong(column + 2);
        tally.high = row.getLong(column + 3);
        tally.civilians = row.getLong(column + 4);
        tally.withoutLow = row.getLong(column + 5);
        tally.withoutHigh = row.getLong(column + 6);
        return tally;
    }

    /** A toll without its event, which is counted elsewhere. */
    static FigureSum of(Toll toll) {
        FigureSum tally = new FigureSum();
        tally.low = number(toll.low());
        tally.best = number(toll.bestInSum());
        tally.high = number(toll.high());
        tally.civilians = number(toll.civilians());
        tally.withoutLow = toll.lacksLow() ? 1 : 0;
        tally.withoutHigh = toll.lacksHigh() ? 1 : 0;
        return tally;
    }

    /** A toll that claims of some time give an event, which is counted elsewhere, as one that has none of then. */
    static FigureSum ofKnown(Toll toll, boolean coded) {
        FigureSum tally = of(toll);
        tally.codedUndated = coded && toll.numbers().stream().anyMatch(Objects::nonNull) ? -1 : 0;
        return tally;
    }

    private static long number(Integer counted) {
        return counted == null ? 0 : counted;
    }

    void add(FigureSum other) {
        events += other.events;
        low += other.low;
        best += other.best;
        high += other.high;
        civilians += other.civilians;
        withoutLow += other.withoutLow;
        withoutHigh += other.withoutHigh;
        codedUndated += other.codedUndated;
    }

    /** The number of events. */
    public long events() {
        return events;
    }

    /** The lowest credible number of people killed, or null where a toll has none. */
    public Long low() {
        return withoutLow > 0 ? null : low;
    }

    /** The best estimate of the people killed. */
    public long best() {
        return best;
    }

    /** The highest credible number of people killed, or null where a toll has none. */
    public Long high() {
        return withoutHigh > 0 ? null : high;
    }

    /** Civilians among the best estimate. */
    public long civilians() {
        return civilians;
    }
}
