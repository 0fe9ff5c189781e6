package org.casus.event.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.casus.dataset.EventSink;
import org.casus.dataset.Revisions;
import org.casus.statistics.EventSummary;
import org.casus.statistics.memory.EventChanges;
import org.casus.store.Batch;
import org.casus.store.mapping.StateReader;

/** Removes the events that a complete file no longer has, a page of them at a time. */
final class EventRemoval {

    /** How many events are looked at, and removed at most, in one transaction. */
    private static final int PAGE = 5_000;

    private final EventSink.Target target;
    private final Revisions revisions;
    private final EventSummary summary;
    private final EventChanges changes;
    private final Iterator<Long> releases;
    private Long release;
    private long after;

    private record Found(long id, LocalDate start) {}

    /** @param releases those whose events may be removed */
    EventRemoval(
            EventSink.Target target,
            List<Long> releases,
            Revisions revisions,
            EventSummary summary,
            EventChanges changes) {
        this.target = target;
        this.releases = releases.iterator();
        this.revisions = revisions;
        this.summary = summary;
        this.changes = changes;
    }

    /** Removes some events that were not met, and says how many; 0 when there are no more. */
    int next(Connection connection, OffsetDateTime at, MetIds met) throws SQLException {
        while (true) {
            if (release == null) {
                if (!releases.hasNext()) {
                    return 0;
                }
                release = releases.next();
                after = Long.MIN_VALUE;
            }
            List<Found> page = page(connection);
            if (page.isEmpty()) {
                release = null;
                continue;
            }
            after = page.getLast().id();
            List<Long> unmet = page.stream()
                    .filter(found -> !met.has(found.id()) && target.releases().covers(target.version(), found.start()))
                    .map(Found::id)
                    .toList();
            if (!unmet.isEmpty()) {
                remove(connection, at, unmet);
                return unmet.size();
            }
        }
    }

    private List<Found> page(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select id, date_start from event where release_id = ? and id > ? order by id fetch first ? rows only")) {
            statement.setLong(1, release);
            statement.setLong(2, after);
            statement.setInt(3, PAGE);
            List<Found> found = new ArrayList<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new Found(row.getLong(1), row.getObject(2, LocalDate.class)));
                }
            }
            return found;
        }
    }

    /** Removes the events with these ids, within the caller's transaction. */
    void remove(Connection connection, OffsetDateTime at, List<Long> ids) throws SQLException {
        var events = StoredEvents.load(StateReader.on(connection), ids);
        RemovedCreations.keep(connection, events);
        for (var event : events.values()) {
            summary.subtract(target.datasetId(), event.countryId(), event.start(), event.type(), event.toll());
            revisions.addRemoval("Event", event.ref(), event.version(), at, event.state());
        }
        revisions.flush(connection);
        summary.flush(connection);
        ids.forEach(changes::add);
        changes.flush(connection);
        Batch deletes = new Batch("delete from event where id = ?");
        ids.forEach(deletes::add);
        deletes.run(connection);
    }
}
