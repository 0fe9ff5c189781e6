package org.casus.statistics.memory;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.casus.store.Batch;

/**
 * Writes down which events were changed, so that whoever keeps events in memory reads just those again: whoever writes
 * events says here which, and flushes before the commit. Keys that lie close together become one row of the table
 * event_change, so that a chunk of new events costs one. Not for several threads at once.
 */
public final class EventChanges {

    /** How many versions of the data back changes are kept; who missed more reads everything. */
    static final int KEPT = 2_000;

    /** The keys between two changed events that are read along with them, rather than to keep a row for either. */
    private static final int GAP = 500;

    private final List<KeyRange> ranges = new ArrayList<>();

    /** An event comes, changes or goes. */
    public void add(long event) {
        KeyRange before = ranges.isEmpty() ? null : ranges.getLast();
        if (before != null && event == before.last() + 1) {
            ranges.set(ranges.size() - 1, new KeyRange(before.first(), event));
        } else {
            ranges.add(new KeyRange(event, event));
        }
    }

    /**
     * Writes what was said since the last time, within the caller's transaction. It raises the data's version, and so
     * holds that row until the commit: changes are numbered in the order of commits.
     */
    public void flush(Connection connection) throws SQLException {
        if (ranges.isEmpty()) {
            return;
        }
        long version;
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("update data_version set version = version + 1 where id = 1");
            try (var row = statement.executeQuery("select version from data_version where id = 1")) {
                row.next();
                version = row.getLong(1);
            }
            statement.executeUpdate("delete from event_change where version < " + (version - KEPT));
        }
        Batch batch = Batch.insert("event_change", "version", "first_id", "last_id");
        KeyRange.joined(ranges, GAP).forEach(range -> batch.add(version, range.first(), range.last()));
        ranges.clear();
        batch.run(connection);
    }

    /** Forgets what was not flushed. */
    public void clear() {
        ranges.clear();
    }
}
