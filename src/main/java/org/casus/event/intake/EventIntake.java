package org.casus.event.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.casus.dataset.EventSink;
import org.casus.dataset.Incoming;
import org.casus.dataset.RevisionAction;
import org.casus.dataset.Revisions;
import org.casus.dataset.Tally;
import org.casus.dataset.record.EventRecord;
import org.casus.dataset.record.ImportedRecord;
import org.casus.dataset.record.IssueKind;
import org.casus.dataset.record.IssueSeverity;
import org.casus.dataset.record.RowIssue;
import org.casus.dataset.record.SourceKind;
import org.casus.dataset.record.SourceRecord;
import org.casus.event.records.RecordIntake;
import org.casus.statistics.EventSummary;
import org.casus.statistics.memory.EventChanges;
import org.casus.store.Batch;
import org.casus.store.BulkLoad;
import org.casus.store.IdBlocks;
import org.casus.store.Uid;

/** Stores the events of one run: those that are new, those that changed, and nothing for the others. */
final class EventIntake implements EventSink.Intake {

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
    private final DataSource store;
    private final ActorLinks links;
    private final SourceRecord coder;
    private final IdBlocks ids = new IdBlocks();
    private final MetIds met = new MetIds();
    private final EventSummary summary = new EventSummary();
    private final EventChanges changes = new EventChanges();
    private final EventCreations creations = new EventCreations();
    private final Revisions revisions = new Revisions(ids);
    private final References references;
    private final EventRows rows;
    private final CodedClaims claims;
    private final EventUpdates updates;
    private final EventRemoval removal;
    private final OtherRecords others;

    /** Events that say the same in the run's release: they belong to it from now on. */
    private final Batch moves = new Batch("update event set release_id = ? where id = ?");

    /** Releases of the dataset that are newer than the run's: what they say is not overwritten. */
    private final Set<Long> newer = new HashSet<>();

    /** The versions of those of them that were imported whole: what they lack is not put there anew. */
    private final List<String> newerWhole = new ArrayList<>();

    private final EventLookup lookup = new EventLookup();

    /** Whether anything was ever removed; if not, nothing can be restored. */
    private final boolean tombstones;

    /**
     * @param store gives a further connection for the time of creating indexes
     * @param links which actors are the same
     */
    EventIntake(Connection connection, EventSink.Target target, DataSource store, ActorLinks links)
            throws SQLException {
        this.target = target;
        this.store = store;
        this.links = links;
        String name = target.datasetRef().substring(target.datasetRef().indexOf(':') + 1);
        coder = new SourceRecord("source:" + name, target.datasetName(), SourceKind.DATASET);
        references = new References(connection, ids);
        claims = new CodedClaims(references, coder, ids);
        rows = new EventRows(target, references, claims, ids);
        updates = new EventUpdates(target, references, rows, claims, revisions, summary);
        List<Long> older = readReleases(connection);
        removal = new EventRemoval(target, older, revisions, summary, changes);
        others = new OtherRecords(
                new Withdrawals(lookup, removal, older, newer),
                new FurtherReports(target, lookup, references, revisions),
                new ActorProfiles(target, references.actors(), revisions, ids),
                new Statistics(target, references, coder, revisions, ids, !newer.isEmpty()),
                new RecordIntake(target.runId(), ids, revisions));
        tombstones = hasRevisions(connection);
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
            BulkLoad.begin(connection, LOADED);
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
            BulkLoad.end(connection, store);
        }
    }

    @Override
    public Tally store(Connection connection, OffsetDateTime at, List<Incoming> events, Consumer<RowIssue> issues)
            throws SQLException {
        references.forgetIfMany();
        if (events.isEmpty()) {
            return Tally.NONE;
        }
        Collection<Incoming> latest = withoutRepeats(events, issues);
        Map<UUID, StoredEvents.Key> stored = lookup.of(connection, latest);
        List<Arriving> created = new ArrayList<>();
        List<Arriving> changed = new ArrayList<>();
        references.want(coder);
        for (Incoming incoming : latest) {
            StoredEvents.Key key = stored.get(incoming.uid());
            String leftOutBy = key == null ? leftOutBy(incoming.event()) : null;
            if (leftOutBy != null) {
                issues.accept(issue(
                        incoming.event(),
                        IssueSeverity.INFO,
                        IssueKind.OLDER_RELEASE,
                        "Release " + leftOutBy + " covers that day and has no such event; the row is left out."));
            } else if (key == null) {
                created.add(arriving(incoming, ids.next(connection), issues));
            } else if (newer.contains(key.releaseId())) {
                issues.accept(issue(
                        incoming.event(),
                        IssueSeverity.INFO,
                        IssueKind.OLDER_RELEASE,
                        "A newer release of this event is stored; the row is left out."));
            } else if (key.fingerprint() != incoming.fingerprint()) {
                changed.add(arriving(incoming, key.id(), issues));
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
            create(connection, at, arriving);
        }
        int updated = updates.update(connection, at, changed);
        rows.flush(connection);
        restore(connection, at, created);
        moves.run(connection);
        revisions.flush(connection);
        creations.flush(connection, at, target.runId());
        summary.flush(connection);
        changes.flush(connection);
        return new Tally(created.size(), updated, events.size() - created.size() - updated, 0);
    }

    @Override
    public Tally storeOthers(
            Connection connection, OffsetDateTime at, List<ImportedRecord> records, Consumer<RowIssue> issues)
            throws SQLException {
        return others.store(connection, at, records, issues);
    }

    @Override
    public void link(Connection connection) throws SQLException {
        others.finish(connection);
        links.store(connection, ids);
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

    private Arriving arriving(Incoming incoming, long id, Consumer<RowIssue> issues) {
        EventRecord event = incoming.event();
        if (Fit.isCut(Fit.TITLE, event.title())
                || Fit.isCut(Fit.NOTES, event.notes())
                || Fit.isCut(Fit.SPEAKER, event.speaker())) {
            issues.accept(issue(
                    event,
                    IssueSeverity.WARNING,
                    IssueKind.TEXT_CUT,
                    "The title, the notes or the speaker is too long and was cut."));
        }
        Arriving arriving = Arriving.of(incoming, id);
        references.want(arriving);
        return arriving;
    }

    private void create(Connection connection, OffsetDateTime at, Arriving arriving) throws SQLException {
        EventRecord event = arriving.event();
        rows.add(connection, at, arriving);
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

    /** Says of events that were removed once that they are there again. */
    private void restore(Connection connection, OffsetDateTime at, List<Arriving> created) throws SQLException {
        if (!tombstones || created.isEmpty()) {
            return;
        }
        Map<UUID, Arriving> byUid = new HashMap<>();
        created.forEach(arriving -> byUid.put(arriving.uid(), arriving));
        Set<UUID> removed = new HashSet<>();
        try (var statement = connection.prepareStatement("""
                select distinct revision.record_uid
                from unnest(cast(? as uuid array)) as wanted (uid)
                left join revision on revision.record_uid = wanted.uid and revision.action = 'REMOVED'
                """)) {
            statement.setArray(
                    1, connection.createArrayOf("uuid", byUid.keySet().toArray()));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    removed.add(row.getObject(1, UUID.class));
                }
                removed.remove(null);
            }
        }
        for (UUID uid : removed) {
            String ref = byUid.get(uid).event().ref();
            revisions.add("Event", ref, uid, RevisionAction.RESTORED, at, target.runId(), Map.<String, Object>of());
        }
    }

    /** Notes the newer releases of the dataset, and returns the others. */
    private List<Long> readReleases(Connection connection) throws SQLException {
        List<Long> others = new ArrayList<>();
        try (var statement = connection.prepareStatement("""
                select release.id, release.version,
                  exists (
                    select 1 from import_run
                    where import_run.release_id = release.id and import_run.complete and import_run.status = 'COMPLETED')
                from release where release.dataset_id = ?
                """)) {
            statement.setLong(1, target.datasetId());
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    boolean isNewer = target.releases().compare(row.getString(2), target.version()) > 0;
                    (isNewer ? newer : others).add(row.getLong(1));
                    if (isNewer && row.getBoolean(3)) {
                        newerWhole.add(row.getString(2));
                    }
                }
            }
        }
        return others;
    }

    /** The newer release that was imported whole, covers the event's day and has no such event; null if none. */
    private String leftOutBy(EventRecord event) {
        for (String version : newerWhole) {
            if (target.releases().covers(version, event.start())) {
                return version;
            }
        }
        return null;
    }

    private static boolean hasRevisions(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select id from revision fetch first 1 row only")) {
            return row.next();
        }
    }

    private static RowIssue issue(EventRecord event, IssueSeverity severity, IssueKind kind, String message) {
        return new RowIssue(event.row(), event.ref(), severity, kind, message);
    }
}
