package org.casus.event.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.casus.store.Batch;
import org.casus.store.Transaction;

/**
 * Writes down which events a transaction creates, where it writes no revision of each. Not for several threads at once.
 */
public final class EventCreations {

    private record Range(long first, long last) {}

    private final List<Range> ranges = new ArrayList<>();

    /** An event comes, by its key. */
    public void add(long event) {
        Range before = ranges.isEmpty() ? null : ranges.getLast();
        if (before != null && event == before.last() + 1) {
            ranges.set(ranges.size() - 1, new Range(before.first(), event));
        } else {
            ranges.add(new Range(event, event));
        }
    }

    /**
     * Writes what was said since the last time, within the caller's transaction, which has raised the data's version.
     *
     * @param run the key of the import; null where it is none
     */
    public void flush(Connection connection, OffsetDateTime at, Long run) throws SQLException {
        if (ranges.isEmpty()) {
            return;
        }
        long version = Transaction.version(connection);
        Batch batch = Batch.insert("event_creation", "version", "first_id", "last_id", "run_id", "at");
        ranges.forEach(range -> batch.add(version, range.first(), range.last(), run, at));
        ranges.clear();
        batch.run(connection);
    }

    /** Forgets what was not flushed. */
    public void clear() {
        ranges.clear();
    }
}
