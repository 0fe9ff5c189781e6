package org.casus.event.filter;

import java.util.List;
import org.casus.dataset.record.Side;

/**
 * What a filter asks for that an index of events begins with, the day coming next in it: the newest events that are so
 * are found at that index's end, one after another, however many there are.
 *
 * @param by what the values are of
 * @param values keys of records, or numbers of cells; events with any of them are wanted
 * @param side on which an actor must have stood, or null for any
 */
public record IndexPrefix(By by, List<?> values, Side side) {

    /** Columns, those first that fewer events share. */
    public enum By {
        DYAD("e.dyad_id"),
        PRIO_GRID("e.prio_grid"),
        PLACE("e.place_id"),
        /** Not of the event, but of its participations, which hold the day too. */
        ACTOR(null),
        CONFLICT("e.conflict_id"),
        COUNTRY("e.country_id");

        private final String column;

        By(String column) {
            this.column = column;
        }

        /** The column of {@code event e}; null for actors. */
        public String column() {
            return column;
        }
    }

    static IndexPrefix of(By by, List<?> values) {
        return new IndexPrefix(by, values, null);
    }
}
