package org.casus.event.filter;

import java.util.ArrayList;
import java.util.List;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;
import org.casus.store.Fragment;

/** Conditions on where events are, in coordinates. */
public final class Globe {

    /** Mean radius of the earth (IUGG), in kilometres. */
    private static final double RADIUS = 6371.0088;

    /** A circle wider than this is no neighbourhood; a box or a region says better what is meant. */
    private static final double LARGEST_KM = 5000;

    private static final double CELL = 0.5;
    private static final int CELLS_PER_ROW = 720;
    private static final int ROWS = 360;

    /** How many cells PRIO-GRID has. */
    static final int CELLS = ROWS * CELLS_PER_ROW;

    private Globe() {}

    /** The events in a box. Its grid cells come first: they have an index. */
    static Fragment in(BoundingBox box, String path) {
        check(box.south, 90, path + ".south");
        check(box.north, 90, path + ".north");
        check(box.west, 180, path + ".west");
        check(box.east, 180, path + ".east");
        if (box.south > box.north) {
            throw new Refusal(
                    ErrorCode.INVALID_RANGE,
                    path,
                    "south (" + box.south + ") lies north of north (" + box.north + "); swap them.");
        }
        List<Fragment> conditions = new ArrayList<>(rows(box.south, box.north));
        conditions.add(between(box.west, box.east));
        return Fragment.and(conditions);
    }

    /** The antimeridian is 180 and -180: a box that ends on it has the places on it, however they are written. */
    private static Fragment between(double west, double east) {
        if (west > east) {
            return Fragment.of("(e.longitude >= ? or e.longitude <= ?)", west, east);
        }
        Fragment between = Fragment.of("e.longitude between ? and ?", west, east);
        return west == -180 || east == 180 ? Fragment.of("(? or abs(e.longitude) = 180)", between) : between;
    }

    private static List<Fragment> rows(double south, double north) {
        int first = row(south) * CELLS_PER_ROW + 1;
        int last = (row(north) + 1) * CELLS_PER_ROW;
        return List.of(
                Fragment.of("e.prio_grid between ? and ?", first, last),
                Fragment.of("e.latitude between ? and ?", south, north));
    }

    private static int row(double latitude) {
        return (int) Math.min(ROWS - 1, Math.floor((latitude + 90) / CELL));
    }

    /** The events within a circle. */
    static Fragment within(Near near, String path) {
        check(near.latitude, 90, path + ".latitude");
        check(near.longitude, 180, path + ".longitude");
        if (!(near.km > 0 && near.km <= LARGEST_KM)) {
            throw new Refusal(
                    ErrorCode.INVALID_RANGE,
                    path + ".km",
                    "km is " + near.km + "; it must be above 0 and at most " + (int) LARGEST_KM + ".");
        }
        double degrees = Math.toDegrees(near.km / RADIUS);
        List<Fragment> conditions =
                new ArrayList<>(rows(Math.max(-90, near.latitude - degrees), Math.min(90, near.latitude + degrees)));
        conditions.add(Fragment.of("? <= ?", distance(near), near.km));
        return Fragment.and(conditions);
    }

    /** The distance of an event from a point in kilometres, by the haversine formula. */
    private static Fragment distance(Near near) {
        return Fragment.of(
                "2 * " + RADIUS + " * asin(least(1, sqrt(power(sin(radians(e.latitude - ?) / 2), 2)"
                        + " + cos(radians(?)) * cos(radians(e.latitude)) * power(sin(radians(e.longitude - ?) / 2), 2))))",
                near.latitude,
                near.latitude,
                near.longitude);
    }

    /**
     * The distance of an event from a point, rounded to whole metres: two engines agree on that, and a cursor must mean
     * one place.
     */
    public static Fragment metres(Near near) {
        return Fragment.of("round(1000 * (?))", distance(near));
    }

    /** The same as {@link #metres(Near)}, computed here. */
    public static long metres(Near near, double latitude, double longitude) {
        return Math.round(1000 * km(latitude, longitude, near.latitude, near.longitude));
    }

    /** The distance of two points, in kilometres. */
    public static double km(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        double haversine = Math.pow(Math.sin(Math.toRadians(latitude - otherLatitude) / 2), 2)
                + Math.cos(Math.toRadians(otherLatitude))
                        * Math.cos(Math.toRadians(latitude))
                        * Math.pow(Math.sin(Math.toRadians(longitude - otherLongitude) / 2), 2);
        return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(haversine)));
    }

    private static void check(double degrees, int most, String path) {
        if (!(Math.abs(degrees) <= most)) {
            throw new Refusal(
                    ErrorCode.INVALID_RANGE,
                    path,
                    degrees + " is not on the globe; it must lie between -" + most + " and " + most + ".");
        }
    }
}
