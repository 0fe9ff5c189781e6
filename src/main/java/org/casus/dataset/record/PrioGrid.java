package org.casus.dataset.record;

/**
 * The cells of PRIO-GRID 2: the globe in half degrees, 360 rows from the South Pole and 720 columns from the
 * antimeridian, numbered from 1 row by row.
 *
 * <p>Source of the rule: A. F. Tollefsen, H. Strand, H. Buhaug, "PRIO-GRID: A unified spatial data structure", Journal
 * of Peace Research 49(2), 2012; it gives the {@code priogrid_gid} of every row of UCDP's files. The North Pole and the
 * antimeridian from the west, which the formula puts beyond the last row and column, belong to these.
 */
public final class PrioGrid {

    /** Rows from south to north. */
    public static final int ROWS = 360;

    /** Columns from west to east. */
    public static final int COLUMNS = 720;

    private static final int CELLS_PER_DEGREE = 2;

    private PrioGrid() {}

    /**
     * The number of the cell, 1 to 259200.
     *
     * @param latitude degrees north, -90 to 90
     * @param longitude degrees east, -180 to 180
     * @throws IllegalArgumentException if that is not on the globe
     */
    public static int cell(double latitude, double longitude) {
        return row(latitude) * COLUMNS + column(longitude) + 1;
    }

    /** The row, 0 to 359 from the south. */
    public static int row(double latitude) {
        if (!(latitude >= -90 && latitude <= 90)) { // so that NaN is refused too
            throw new IllegalArgumentException("latitude " + latitude + " is not between -90 and 90");
        }
        return Math.min((int) Math.floor((latitude + 90) * CELLS_PER_DEGREE), ROWS - 1);
    }

    /** The column, 0 to 719 from the west. */
    public static int column(double longitude) {
        if (!(longitude >= -180 && longitude <= 180)) {
            throw new IllegalArgumentException("longitude " + longitude + " is not between -180 and 180");
        }
        return Math.min((int) Math.floor((longitude + 180) * CELLS_PER_DEGREE), COLUMNS - 1);
    }
}
