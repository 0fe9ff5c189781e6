package org.casus.statistics.memory;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * Events as columns, as of one version of the data; nothing in it changes. Rows are numbered from 0; those of events
 * that were changed or removed since stay as gaps, which {@link #each} passes over. An event takes 68 bytes.
 */
public final class EventColumnStore {

    /** A number that nobody counted. */
    public static final int UNKNOWN = -1;

    /** Enough to tell one in a hundred from one in ten. */
    private static final int SAMPLE = 4_000;

    private final EventColumns columns;
    private final CodeDictionary dictionary;
    private final BitSet gone;
    private final int size;

    EventColumnStore(EventColumns columns, CodeDictionary dictionary, BitSet gone, int size) {
        this.columns = columns;
        this.dictionary = dictionary;
        this.gone = gone;
        this.size = size;
    }

    EventColumns columns() {
        return columns;
    }

    /** The rows that are gaps; a copy. */
    BitSet gone() {
        return (BitSet) gone.clone();
    }

    /** How many rows there are, gaps included. */
    int size() {
        return size;
    }

    /** How many events there are. */
    public int events() {
        return size - gone.cardinality();
    }

    /** What the codes stand for. */
    public CodeDictionary dictionary() {
        return dictionary;
    }

    /** Calls for each row of the events that are wanted, in the order of rows. */
    public void each(IntPredicate wanted, IntConsumer row) {
        boolean gaps = !gone.isEmpty();
        for (int i = 0; i < size; i++) {
            if (wanted.test(i) && !(gaps && gone.get(i))) {
                row.accept(i);
            }
        }
    }

    /** How many events are wanted. */
    public int count(IntPredicate wanted) {
        boolean gaps = !gone.isEmpty();
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (wanted.test(i) && !(gaps && gone.get(i))) {
                count++;
            }
        }
        return count;
    }

    /** How many of some thousand events, taken from all over the table, are wanted. */
    public int sample(IntPredicate wanted) {
        int step = Math.max(1, size / SAMPLE);
        int count = 0;
        for (int i = 0; i < size; i += step) {
            if (wanted.test(i) && !gone.get(i)) {
                count++;
            }
        }
        return count;
    }

    /** The event's key. */
    public long id(int row) {
        return columns.id[row];
    }

    /** Its first day, counted as {@link LocalDate#toEpochDay} does. */
    public int start(int row) {
        return columns.start[row];
    }

    /** Its last day. */
    public int end(int row) {
        return columns.end[row];
    }

    /** The code of its country. */
    public int country(int row) {
        return columns.country[row];
    }

    /** The code of its conflict. */
    public int conflict(int row) {
        return columns.conflict[row];
    }

    /** The code of its dyad. */
    public int dyad(int row) {
        return columns.dyad[row];
    }

    /** The code of its release. */
    public int release(int row) {
        return columns.release[row];
    }

    /** The code of its cast. */
    public int cast(int row) {
        return columns.cast[row];
    }

    /** The code of the name of its first administrative level. */
    public int admin1(int row) {
        return columns.admin1[row];
    }

    /** Its PRIO-GRID cell, or 0. */
    public int grid(int row) {
        return columns.grid[row];
    }

    /** Its type of violence: one more than its place among the constants, or 0. */
    public int type(int row) {
        return columns.type[row];
    }

    /** How exactly it is dated: one more than its place among the constants. */
    public int datePrecision(int row) {
        return columns.datePrecision[row];
    }

    /** How exactly it is placed: one more than its place among the constants, or 0 without a place. */
    public int placePrecision(int row) {
        return columns.placePrecision[row];
    }

    /** Whether it had not ended. */
    public boolean ongoing(int row) {
        return columns.ongoing[row];
    }

    /** The lowest credible toll, or {@link #UNKNOWN}. */
    public int low(int row) {
        return columns.low[row];
    }

    /** The best estimate, or {@link #UNKNOWN}. */
    public int best(int row) {
        return columns.best[row];
    }

    /** The highest credible toll, or {@link #UNKNOWN}. */
    public int high(int row) {
        return columns.high[row];
    }

    /** The unarmed among the dead, or {@link #UNKNOWN}. */
    public int civilians(int row) {
        return columns.civilians[row];
    }

    /** Those of unknown status among the dead, or {@link #UNKNOWN}. */
    public int unknown(int row) {
        return columns.unknown[row];
    }
}
