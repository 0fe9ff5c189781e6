package org.casus.event.likeness;

import org.casus.dataset.record.DatePrecision;
import org.casus.dataset.record.PlacePrecision;
import org.casus.dataset.record.Toll;
import org.casus.event.Likeness;
import org.casus.event.filter.Globe;

/**
 * How alike two events are. The score is a weighted geometric mean: same day, same place and other actors is no match,
 * however exact the day. What one of the two does not say weighs as little as can be: neither for nor against it.
 */
final class Comparison {

    /** In days: datasets date an event by when it happened or was reported, and rarely differ by more. */
    static final int FARTHEST_DAYS = 3;

    /** In kilometres: less than the height of a PRIO-GRID cell, so that only neighbouring cells are looked at. */
    static final double FARTHEST_KM = 50;

    private static final double TIME = 0.3;
    private static final double PLACE = 0.3;
    private static final double ACTORS = 0.25;
    private static final double TOLL = 0.15;

    /** By days apart. */
    private static final double[] CLOSE_DAYS = {1, 0.75, 0.4, 0.15};

    private static final double UNKNOWN_ACTORS = 0.3;
    private static final double UNKNOWN_TOLL = 0.5;

    /** The least that ranges of tolls which overlap count for. */
    private static final double OVERLAP = 0.7;

    /** Two messages about one place name it some hundred metres apart. */
    private static final double SAME_SPOT_KM = 1;

    /** No part alone makes it impossible. */
    private static final double LEAST = 0.02;

    private final ActorComparison actors = new ActorComparison();

    /** How alike they are; null where they are too far apart to be looked at. */
    Likeness likeness(ComparedEvent one, ComparedEvent other) {
        int days = Math.max(0, Math.max(one.start - other.end, other.start - one.end));
        if (days > FARTHEST_DAYS) {
            return null;
        }
        double km = Globe.km(one.latitude, one.longitude, other.latitude, other.longitude);
        if (km > FARTHEST_KM) {
            return null;
        }
        double time = CLOSE_DAYS[days] * Math.min(exactness(one), exactness(other));
        double reach = Math.max(reach(one.placePrecision), reach(other.placePrecision));
        double place = Math.exp(-Math.max(0, km - SAME_SPOT_KM) / reach)
                * Math.min(exactness(one.placePrecision), exactness(other.placePrecision));
        Double cast = actors.likeness(one.actors, other.actors);
        Double toll = toll(one.toll, other.toll);
        double score = part(time, TIME)
                * part(place, PLACE)
                * part(cast == null ? UNKNOWN_ACTORS : cast, ACTORS)
                * part(toll == null ? UNKNOWN_TOLL : toll, TOLL);
        return new Likeness(
                rounded(score),
                days,
                Math.round(km * 10) / 10.0,
                rounded(time),
                rounded(place),
                cast == null ? null : rounded(cast),
                toll == null ? null : rounded(toll));
    }

    private static double part(double likeness, double weight) {
        return Math.pow(Math.max(LEAST, likeness), weight);
    }

    /** Three places, so that what is stored is what is computed once more. */
    private static double rounded(double likeness) {
        return Math.round(likeness * 1000) / 1000.0;
    }

    /** How much an overlap of dates tells: that of two months is little. */
    private static double exactness(ComparedEvent event) {
        int days = event.end - event.start + 1;
        DatePrecision precision = event.datePrecision;
        if (precision == DatePrecision.DAY && days == 1) {
            return 1;
        }
        if (days <= 6 && (precision == DatePrecision.DAY || precision == DatePrecision.DAYS)) {
            return 0.9;
        }
        if (days <= 8 && precision != DatePrecision.MONTH && precision != DatePrecision.YEAR) {
            return 0.75;
        }
        return precision == DatePrecision.YEAR ? 0.25 : 0.5;
    }

    private static double exactness(PlacePrecision precision) {
        return switch (precision) {
            case EXACT, NEAR -> 1;
            case ADMIN2 -> 0.8;
            case ADMIN1, FUZZY, SEA_OR_AIR -> 0.6;
            case COUNTRY -> 0.3;
            case UNKNOWN -> 0.5;
        };
    }

    /** In kilometres: how far two datasets put one place apart. */
    private static double reach(PlacePrecision precision) {
        return switch (precision) {
            case EXACT -> 10;
            case NEAR -> 15;
            case ADMIN2 -> 25;
            default -> 40;
        };
    }

    /** The lesser to the greater best estimate, both plus one since 0 of 1 is near; more where the ranges overlap. */
    static Double toll(Toll one, Toll other) {
        if (one.best() == null || other.best() == null) {
            return null;
        }
        double lesser = Math.min(one.best(), other.best());
        double greater = Math.max(one.best(), other.best());
        double ratio = (lesser + 1) / (greater + 1);
        boolean overlap = low(one) <= high(other) && low(other) <= high(one);
        return overlap ? Math.max(OVERLAP, ratio) : ratio;
    }

    private static int low(Toll toll) {
        return toll.low() == null ? toll.best() : Math.min(toll.low(), toll.best());
    }

    private static int high(Toll toll) {
        return toll.high() == null ? toll.best() : Math.max(toll.high(), toll.best());
    }
}
