package org.casus.event.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.casus.dataset.EventSink;
import org.casus.dataset.FromTo;
import org.casus.dataset.ImportCounts;
import org.casus.dataset.RevisionAction;
import org.casus.dataset.Revisions;
import org.casus.dataset.record.EventReport;
import org.casus.dataset.record.IssueKind;
import org.casus.dataset.record.IssueSeverity;
import org.casus.dataset.record.ReportRecord;
import org.casus.dataset.record.RowIssue;
import org.casus.store.Batch;
import org.casus.store.Uid;
import org.casus.store.mapping.StateReader;

/** Adds reports to events that are stored. */
final class FurtherReports {

    private static final String REPORTS = "reports";

    private final EventSink.Target target;
    private final EventLookup lookup;
    private final RecordReferences references;
    private final Revisions revisions;
    private final Batch links = Batch.insert("event_report", "event_id", "report_id");
    private final Batch touches =
            new Batch("update event set version = version + 1, changed_at = ?, run_id = ? where id = ?");

    FurtherReports(EventSink.Target target, EventLookup lookup, RecordReferences references, Revisions revisions) {
        this.target = target;
        this.lookup = lookup;
        this.references = references;
        this.revisions = revisions;
    }

    /** Each report that is new to its event is an update of it; those of events that are not stored are left out. */
    ImportCounts store(Connection connection, OffsetDateTime at, List<EventReport> found, Consumer<RowIssue> issues)
            throws SQLException {
        if (found.isEmpty()) {
            return ImportCounts.NONE;
        }
        Set<UUID> uids = new LinkedHashSet<>();
        found.forEach(each -> uids.add(Uid.of(each.ref())));
        Map<UUID, StoredEvents.Key> keys = lookup.ofUids(connection, uids);
        Map<Long, Map<String, ReportRecord>> byEvent = new LinkedHashMap<>();
        for (EventReport each : found) {
            StoredEvents.Key key = keys.get(Uid.of(each.ref()));
            if (key == null) {
                issues.accept(new RowIssue(
                        each.row(),
                        each.ref(),
                        IssueSeverity.INFO,
                        IssueKind.UNKNOWN_EVENT,
                        "The event is not stored; its report is left out."));
            } else {
                references.want(each.report());
                byEvent.computeIfAbsent(key.id(), any -> new LinkedHashMap<>())
                        .putIfAbsent(each.report().ref(), each.report());
            }
        }
        if (byEvent.isEmpty()) {
            return new ImportCounts(0, 0, found.size(), 0);
        }
        references.resolve(connection);
        int updated = 0;
        for (StoredEvents.StoredEvent event :
                StoredEvents.load(StateReader.on(connection), byEvent.keySet()).values()) {
            updated += add(event, byEvent.get(event.id()), at) ? 1 : 0;
        }
        links.run(connection);
        touches.run(connection);
        revisions.flush(connection);
        return new ImportCounts(0, updated, found.size() - updated, 0);
    }

    void clear() {
        links.clear();
        touches.clear();
    }

    @SuppressWarnings("unchecked") // a list of texts, as its state has it
    private boolean add(StoredEvents.StoredEvent event, Map<String, ReportRecord> reports, OffsetDateTime at) {
        List<String> before = (List<String>) event.state().getOrDefault(REPORTS, List.of());
        List<String> after = new ArrayList<>(before);
        for (ReportRecord report : reports.values()) {
            if (!before.contains(report.ref())) {
                links.add(event.id(), references.key("report", report.ref()));
                after.add(report.ref());
            }
        }
        if (after.size() == before.size()) {
            return false;
        }
        Collections.sort(after);
        touches.add(at, target.runId(), event.id());
        revisions.add(
                "Event",
                event.ref(),
                RevisionAction.UPDATED,
                at,
                Map.of(REPORTS, FromTo.of(before.isEmpty() ? null : before, after)));
        return true;
    }
}
