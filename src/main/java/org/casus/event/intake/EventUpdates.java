package org.casus.event.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.casus.dataset.EventSink;
import org.casus.dataset.RevisionAction;
import org.casus.dataset.Revisions;
import org.casus.dataset.record.EventRecord;
import org.casus.statistics.EventSummary;
import org.casus.store.Batch;
import org.casus.store.mapping.StateReader;

/** Brings stored events up to date whose rows say something else than last time. */
final class EventUpdates {

    private final EventSink.Target target;
    private final RecordReferences references;
    private final EventRows rows;
    private final Revisions revisions;
    private final EventSummary summary;
    private final List<String> fields = EventStates.fields();
    private final Batch touches = new Batch("update event set release_id = ?, fingerprint = ? where id = ?");

    EventUpdates(
            EventSink.Target target,
            RecordReferences references,
            EventRows rows,
            Revisions revisions,
            EventSummary summary) {
        this.target = target;
        this.references = references;
        this.rows = rows;
        this.revisions = revisions;
        this.summary = summary;
    }

    /**
     * Updates events, with what hangs on them.
     *
     * @return how many of them have a field that differs; for the others, what differs is a name elsewhere
     */
    int update(Connection connection, List<Arriving> arrivals) throws SQLException {
        if (arrivals.isEmpty()) {
            return 0;
        }
        Map<Long, StoredEvents.StoredEvent> stored = StoredEvents.load(
                StateReader.on(connection), arrivals.stream().map(Arriving::id).toList());
        int changed = 0;
        for (Arriving arriving : arrivals) {
            StoredEvents.StoredEvent before = stored.get(arriving.id());
            var changes = Change.between(fields, before.state(), rows.state(arriving));
            if (changes.isEmpty()) {
                touches.add(target.releaseId(), arriving.fingerprint(), arriving.id());
                continue;
            }
            changed++;
            rows.update(connection, arriving, changes);
            count(before, arriving);
            revisions.add("Event", before.ref(), RevisionAction.UPDATED, arriving.at(), changes);
        }
        touches.run(connection);
        return changed;
    }

    void clear() {
        touches.clear();
    }

    private void count(StoredEvents.StoredEvent before, Arriving arriving) {
        EventRecord now = arriving.event();
        summary.subtract(target.datasetId(), before.countryId(), before.start(), before.type(), before.toll());
        summary.add(target.datasetId(), references.country(now.place()), now.start(), now.type(), now.toll());
    }
}
