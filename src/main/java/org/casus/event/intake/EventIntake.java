package org.casus.event.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.casus.claim.Claim;
import org.casus.dataset.EventSink;
import org.casus.dataset.ImportCounts;
import org.casus.dataset.Incoming;
import org.casus.dataset.Revisions;
import org.casus.dataset.record.EventRecord;
import org.casus.dataset.record.ImportedRecord;
import org.casus.dataset.record.IssueKind;
import org.casus.dataset.record.IssueSeverity;
import org.casus.dataset.record.RowIssue;
import org.casus.dataset.record.SourceKind;
import org.casus.dataset.record.SourceRecord;
import org.casus.dataset.ucdp.ActorKinds;
import org.casus.event.Event;
import org.casus.event.records.RecordIntake;
import org.casus.statistics.EventSummary;
import org.casus.statistics.memory.EventChanges;
import org.casus.store.Administration;
import org.casus.store.Batch;
import org.casus.store.BulkLoad;
import org.casus.store.IdBlocks;
import org.casus.store.Uid;

/** Stores the events of one run: those that are new, those that changed, and nothing for the others. */
final class EventIntake implements EventSink.RunIntake {

    /** So many new events are worth a bulk load; fewer are stored before anybody notices. */
    private static final int BULK = 10_000;

    /** And so many of the events that are there already: all of them are gone through to create an index. */
    private static final double BULK_SHARE = 0.5;

    /**
     * And no more than this share of the heap for the uids of all of them, at so many bytes each. Asked for when a load
     * begins, not when the class is loaded: a native executable loads it while it is built.
     */
    private static final double UIDS_SHARE = 0.25;

    private static final int UID_BYTES = 150;

    /** The tables that get a row or more for every event. */
    private static final List<String> LOADED = List.of(
            "event", "participation", "classification", "event_tag", "report", "event_report", "claim", "place");

    private final EventSink.Target target;
    private final Administration administration;
    private final ActorLinks links;
    private final SourceRecord coder;
    private final IdBlocks ids = new IdBlocks();
    private final MetIds met = new MetIds();
    private final EventSummary summary = new EventSummary();
    private final EventChanges changes = new EventChanges();
    private final EventCreations creations = new EventCreations();
    private final Revisions revisions;
    private final RecordReferences references;
    private final EventRows rows;
    private final EventUpdates updates;
    private final EventRemoval removal;
    private final OtherRecords others;

    /** Events that say the same in the run's release: they belong to it from now on. */
    private final Batch moves = new Batch("update event set release_id = ? where id = ?");

    private final OtherReleases releases;
    private final EventLookup lookup = new EventLookup();
    private final int titleLength = ColumnLimits.length(Event.class, "title");
    private final int notesLength = ColumnLimits.length(Event.class, "notes");
    private final int speakerLength = ColumnLimits.length(Claim.class, "speakerAsCoded");
    private final Restorations restorations;

    /**
     * @param administration drops and creates indexes
     * @param links which actors are the same
     */
    EventIntake(Connection connection, EventSink.Target target, Administration administration, ActorLinks links)
            throws SQLException {
        this.target = target;
        revisions = new Revisions(ids, target.runId());
        this.administration = administration;
        this.links = links;
        String name = target.datasetRef().substring(target.datasetRef().indexOf(':') + 1);
        coder = new SourceRecord("source:" + name, target.datasetName(), SourceKind.DATASET);
        references = new RecordReferences(connection, ids);
        rows = new EventRows(target, references, new CodedClaims(references, coder, ids), ids);
        updates = new EventUpdates(target, references, rows, revisions, summary);
        releases = OtherReleases.read(connection, target);
        removal = new EventRemoval(target, releases.older(), revisions, summary, changes);
        others = new OtherRecords(
                new Withdrawals(lookup, removal, releases.older(), releases.newer()),
                new FurtherReports(target, lookup, references, revisions),
                new ActorProfiles(references.actors(), revisions, ids),
                new ReportedStatisticRows(
                        target,
                        references,
                        coder,
                        revisions,
                        ids,
                        !releases.newer().isEmpty()),
                new ConflictProfiles(references, revisions, !releases.newer().isEmpty()),
                new RecordIntake(target.runId(), ids, revisions));
        restorations = Restorations.of(connection, revisions);
    }

    @Override
    public void expect(Connection connection, long rows, List<Incoming> first) throws SQLException {
        if (!BulkLoad.isOfUse(connection) || rows < BULK || first.isEmpty()) {
            return;
        }
        long stored = EventLookup.count(connection);
        double share = 1 - (double) lookup.of(connection, first).size() / first.size();
        if (rows * share >= Math.max(BULK, BULK_SHARE * stored) && fitsInMemory(stored + rows)) {
            lookup.withoutIndex(connection);
            references.withoutIndexes(connection);
            connection.commit();
            BulkLoad.begin(administration, LOADED);
        }
    }

    @Override
    public void prepare(Connection connection, List<Incoming> events) throws SQLException {
        if (!lookup.isWithoutIndex()) {
            return;
        }
        var stored = lookup.of(connection, events);
        for (Incoming incoming : events) {
            var key = stored.get(incoming.uid());
            if (key != null && key.fingerprint() != incoming.fingerprint()) {
                // An update looks for what hangs on an event, and would go through whole tables.
                loaded(connection);
                return;
            }
        }
    }

    private static boolean fitsInMemory(long uids) {
        return uids * UID_BYTES <= UIDS_SHARE * Runtime.getRuntime().maxMemory();
    }

    @Override
    public void loaded(Connection connection) throws SQLException {
        if (lookup.isWithoutIndex()) {
            lookup.withIndex();
            references.withIndexes();
            BulkLoad.end(connection, administration);
        }
    }

    @Override
    public ImportCounts store(
            Connection connection, OffsetDateTime at, List<Incoming> events, Consumer<RowIssue> issues)
            throws SQLException {
        references.forgetIfMany();
        if (events.isEmpty()) {
            return ImportCounts.NONE;
        }
        Collection<Incoming> latest = withoutRepeats(events, issues);
        Map<UUID, StoredEvents.Key> stored = lookup.of(connection, latest);
        List<Arriving> created = new ArrayList<>();
        List<Arriving> changed = new ArrayList<>();
        references.want(coder);
        for (Incoming incoming : latest) {
            StoredEvents.Key key = stored.get(incoming.uid());
            String leftOutBy = key == null ? releases.leftOutBy(incoming.event()) : null;
            if (leftOutBy != null) {
                issues.accept(issue(
                        incoming.event(),
                        IssueSeverity.INFO,
                        IssueKind.OLDER_RELEASE,
                        "Release " + leftOutBy + " covers that day and has no such event; the row is left out."));
            } else if (key == null) {
                created.add(arriving(incoming, ids.next(connection), at, issues));
            } else if (releases.newer().contains(key.releaseId())) {
                if (key.fingerprint() != incoming.fingerprint()) {
                    issues.accept(issue(
                            incoming.event(),
                            IssueSeverity.INFO,
                            IssueKind.OLDER_RELEASE,
                            "The newer release of this event that is stored says otherwise; the row is left out."));
                }
            } else if (key.fingerprint() != incoming.fingerprint()) {
                changed.add(arriving(incoming, key.id(), at, issues));
                changes.add(key.id());
            } else if (key.releaseId() != target.releaseId()) {
                moves.add(target.releaseId(), key.id());
                changes.add(key.id());
            }
            if (key != null) {
                met.add(key.id());
            }
        }
        references.resolve(connection);
        for (Arriving arriving : created) {
            create(connection, arriving);
        }
        int updated = updates.update(connection, changed);
        rows.flush(connection);
        restorations.note(connection, at, created);
        moves.run(connection);
        revisions.flush(connection);
        creations.flush(connection, at, target.runId());
        summary.flush(connection);
        changes.flush(connection);
        return new ImportCounts(created.size(), updated, events.size() - created.size() - updated, 0);
    }

    @Override
    public ImportCounts storeOthers(
            Connection connection, OffsetDateTime at, List<ImportedRecord> records, Consumer<RowIssue> issues)
            throws SQLException {
        return others.store(connection, at, records, issues);
    }

    @Override
    public void link(Connection connection) throws SQLException {
        others.finish(connection);
        links.store(connection, ids);
        ActorKinds.infer(connection);
    }

    @Override
    public void keep(Connection connection, Collection<String> refs) throws SQLException {
        if (!refs.isEmpty()) {
            for (var key : lookup.ofUids(connection, refs.stream().map(Uid::of).toList())
                    .values()) {
                met.add(key.id());
            }
        }
    }

    @Override
    public int removeUnmet(Connection connection, OffsetDateTime at) throws SQLException {
        return removal.next(connection, at, met);
    }

    @Override
    public void rolledBack() {
        references.forget();
        rows.clear();
        updates.clear();
        others.clear();
        moves.clear();
        revisions.clear();
        creations.clear();
        summary.clear();
        changes.clear();
    }

    private Arriving arriving(Incoming incoming, long id, OffsetDateTime at, Consumer<RowIssue> issues) {
        EventRecord event = incoming.event();
        if (ColumnLimits.isCut(titleLength, event.title())
                || ColumnLimits.isCut(notesLength, event.notes())
                || ColumnLimits.isCut(speakerLength, event.speaker())) {
            issues.accept(issue(
                    event,
                    IssueSeverity.WARNING,
                    IssueKind.TEXT_CUT,
                    "The title, the notes or the speaker is too long and was cut."));
        }
        Arriving arriving = Arriving.of(incoming, id, at);
        references.want(arriving);
        return arriving;
    }

    private void create(Connection connection, Arriving arriving) throws SQLException {
        EventRecord event = arriving.event();
        rows.add(connection, arriving);
        summary.add(target.datasetId(), references.country(event.place()), event.start(), event.type(), event.toll());
        changes.add(arriving.id());
        creations.add(arriving.id());
        met.add(arriving.id());
        lookup.add(arriving);
    }

    /** The last row of each event in the chunk. */
    private static Collection<Incoming> withoutRepeats(List<Incoming> events, Consumer<RowIssue> issues) {
        Map<UUID, Incoming> latest = LinkedHashMap.newLinkedHashMap(events.size());
        for (Incoming incoming : events) {
            Incoming before = latest.put(incoming.uid(), incoming);
            if (before != null) {
                issues.accept(issue(
                        before.event(),
                        IssueSeverity.WARNING,
                        IssueKind.DUPLICATE_REF,
                        "Row %d has the same event; that one counts."
                                .formatted(incoming.event().row())));
            }
        }
        return latest.values();
    }

    private static RowIssue issue(EventRecord event, IssueSeverity severity, IssueKind kind, String message) {
        return new RowIssue(event.row(), event.ref(), severity, kind, message);
    }
}
