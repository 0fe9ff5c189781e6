package org.casus.event.feed;

import java.util.List;
import org.casus.dataset.Revision;
import org.casus.graphql.paging.Cursor;

/**
 * A place in the feed: behind everything up to this version and, within it, this id. Versions are in the order of
 * commits, so nothing is ever put before a place that somebody has come to, with one exception that changes nothing:
 * see the table event_creation.
 */
public record Position(long version, long id) implements Comparable<Position> {

    private static final String ORDER = "changes";

    /** Before everything. */
    public static final Position START = new Position(-1, Long.MAX_VALUE);

    /** Behind everything of this version and those before. */
    static Position endOf(long version) {
        return new Position(version, Long.MAX_VALUE);
    }

    /** Behind this change. */
    public static Position of(Revision change) {
        return new Position(change.version, change.key);
    }

    /**
     * Reads a cursor.
     *
     * @throws org.casus.graphql.error.Refusal INVALID_CURSOR where it is none of the feed's
     */
    public static Position read(String cursor, String argument) {
        List<Object> values = Cursor.read(cursor, ORDER, 2, argument);
        return values.get(0) instanceof Number version && values.get(1) instanceof Number id
                ? new Position(version.longValue(), id.longValue())
                : read("", argument);
    }

    /** What a client is given. */
    public String cursor() {
        return Cursor.write(ORDER, List.of(version, id));
    }

    @Override
    public int compareTo(Position other) {
        return version == other.version ? Long.compare(id, other.id) : Long.compare(version, other.version);
    }
}
