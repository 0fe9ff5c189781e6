package org.casus.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.casus.dataset.record.Toll;

/**
 * Figures that are being summed. Whoever builds a table changes them; from then on nobody does.
 *
 * <p>Unknown is not zero: what nobody counted adds nothing, and where nobody counted anything there is no sum. A toll
 * of "at least 47" has no highest number, and one of a dataset that codes a best estimate alone has no bounds. What the
 * others add up to is then no bound of the sum, which has none.
 */
public final class FigureSum {

    /** What {@link #read} reads, in its order, over the events e. */
    public static final String EVENT_FIGURES =
            "count(*), sum(e.deaths_low), sum(coalesce(e.deaths_best, e.deaths_low)), sum(e.deaths_high), sum(e.deaths_civilians)"
                    + ", count(coalesce(e.deaths_best, e.deaths_high)) filter (where e.deaths_low is null)"
                    + ", count(coalesce(e.deaths_best, e.deaths_low)) filter (where e.deaths_high is null)"
                    + ", sum(e.deaths_unknown), count(coalesce(e.deaths_best, e.deaths_low, e.deaths_high))"
                    + ", count(coalesce(e.deaths_best, e.deaths_low)), count(e.deaths_civilians), count(e.deaths_unknown)";

    /** The same without the tolls, which come from elsewhere. */
    static final String EVENTS_ALONE =
            "count(*), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, count(*) filter (where " + KnownAt.CODED + ")";

    static final String SUMMARY_FIGURES = "s.events, s.deaths_low, s.deaths_best, s.deaths_high, s.deaths_civilians"
            + ", s.without_low, s.without_high, s.deaths_unknown, s.with_toll, s.with_best, s.with_civilians, s.with_unknown";

    /** How many figures are read. */
    public static final int FIGURES = 12;

    /** Nothing happened, as far as somebody was looking. */
    public static final FigureSum ZERO = zero();

    /** Nobody was looking. */
    public static final FigureSum BEYOND = new FigureSum();

    /** The events that reach here; where tolls are spread, more than those that count here. */
    long reaching;

    /** Whether nothing but buckets in which nothing happened was added up. */
    private boolean nothing;

    long events;
    long low;
    long best;
    long high;
    long civilians;
    long unknown;

    /** How many tolls have no low, and no high, though people were counted; more than 0 is all that is asked. */
    long withoutLow;

    long withoutHigh;

    /** How many of the events that count here have no toll. */
    long withoutToll;

    /** How many tolls add something to each sum; more than 0 is all that is asked. */
    long withToll;

    long withBest;
    long withCivilians;
    long withUnknown;

    /** Of what was known at some time: how many events have a toll that nobody dated, and none of then. */
    long codedUndated;

    /** The same as {@link #read} of events as they were known at some time. */
    static FigureSum readKnown(ResultSet row, int column) throws SQLException {
        FigureSum tally = read(row, column);
        tally.codedUndated = row.getLong(column + FIGURES);
        return tally;
    }

    /** The figures from this column on. */
    public static FigureSum read(ResultSet row, int column) throws SQLException {
        long[] figures = new long[FIGURES];
        for (int i = 0; i < FIGURES; i++) {
            figures[i] = row.getLong(column + i);
        }
        return of(figures);
    }

    /** The figures in the order of {@link #EVENT_FIGURES}. */
    static FigureSum of(long[] figures) {
        FigureSum tally = new FigureSum();
        tally.reaching = figures[0];
        tally.events = figures[0];
        tally.low = figures[1];
        tally.best = figures[2];
        tally.high = figures[3];
        tally.civilians = figures[4];
        tally.withoutLow = figures[5];
        tally.withoutHigh = figures[6];
        tally.unknown = figures[7];
        tally.withToll = figures[8];
        tally.withoutToll = figures[0] - figures[8];
        tally.withBest = figures[9];
        tally.withCivilians = figures[10];
        tally.withUnknown = figures[11];
        return tally;
    }

    /** An event with its toll, or with none: null. */
    static FigureSum of(Toll toll) {
        return of(toll == null ? new long[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0} : figures(toll));
    }

    /** What an event with this toll adds, in the order of {@link #EVENT_FIGURES}. */
    static long[] figures(Toll toll) {
        return new long[] {
            1,
            number(toll.low()),
            number(toll.bestInSum()),
            number(toll.high()),
            number(toll.civilians()),
            toll.lacksLow() ? 1 : 0,
            toll.lacksHigh() ? 1 : 0,
            number(toll.unknown()),
            toll.isCounted() ? 1 : 0,
            toll.bestInSum() == null ? 0 : 1,
            toll.civilians() == null ? 0 : 1,
            toll.unknown() == null ? 0 : 1
        };
    }

    private static FigureSum zero() {
        FigureSum zero = new FigureSum();
        zero.nothing = true;
        return zero;
    }

    private static long number(Integer counted) {
        return counted == null ? 0 : counted;
    }

    /** An event as it was known at some time. */
    static FigureSum ofKnown(Toll toll, boolean coded) {
        FigureSum tally = of(toll);
        tally.codedUndated = coded && tally.withToll == 0 ? 1 : 0;
        return tally;
    }

    /** A toll that claims of some time give an event, which is counted already, as one without. */
    static FigureSum ofTollAlone(Toll toll, boolean coded) {
        FigureSum tally = of(toll);
        tally.codedUndated = coded ? -tally.withToll : 0;
        tally.reaching = 0;
        tally.events = 0;
        tally.withoutToll = -tally.withToll;
        return tally;
    }

    void add(FigureSum other) {
        add(other, 1);
    }

    /** Takes back what was added. */
    void subtract(FigureSum other) {
        add(other, -1);
    }

    private void add(FigureSum other, int sign) {
        nothing = reaching == 0 && other.reaching == 0 && (nothing || other.nothing);
        reaching += sign * other.reaching;
        events += sign * other.events;
        low += sign * other.low;
        best += sign * other.best;
        high += sign * other.high;
        civilians += sign * other.civilians;
        unknown += sign * other.unknown;
        withoutLow += sign * other.withoutLow;
        withoutHigh += sign * other.withoutHigh;
        withoutToll += sign * other.withoutToll;
        withToll += sign * other.withToll;
        withBest += sign * other.withBest;
        withCivilians += sign * other.withCivilians;
        withUnknown += sign * other.withUnknown;
        codedUndated += sign * other.codedUndated;
    }

    /** The number of events; null where nobody was looking. */
    public Long events() {
        return reaching > 0 || nothing ? events : null;
    }

    /** How many of the events have no toll; null where nobody was looking. */
    public Long withoutToll() {
        return reaching > 0 || nothing ? withoutToll : null;
    }

    /** The lowest credible number of people killed; null where a toll has none, and where there is no toll. */
    public Long low() {
        return withoutLow > 0 ? null : known(withToll, low);
    }

    /** The best estimate of the people killed; null where no toll has one. */
    public Long best() {
        return known(withBest, best);
    }

    /** The highest credible number of people killed; null where a toll has none, and where there is no toll. */
    public Long high() {
        return withoutHigh > 0 ? null : known(withToll, high);
    }

    /** Civilians among the best estimate; null where nobody counted them. */
    public Long civilians() {
        return known(withCivilians, civilians);
    }

    /** People of unknown status among the best estimate; null where nobody counted them. */
    public Long unknown() {
        return known(withUnknown, unknown);
    }

    private Long known(long counted, long sum) {
        return counted > 0 || nothing ? sum : null;
    }
}
