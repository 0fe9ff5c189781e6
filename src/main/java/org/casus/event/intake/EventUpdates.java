package org.casus.event.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.casus.dataset.EventSink;
import org.casus.dataset.RevisionAction;
import org.casus.dataset.Revisions;
import org.casus.dataset.record.EventRecord;
import org.casus.statistics.EventSummary;
import org.casus.store.Batch;

/** Brings stored events up to date whose rows say something else than last time. */
final class EventUpdates {

    private static final String UPDATE = """
            update event
            set release_id = ?, title = ?, date_start = ?, date_end = ?, date_precision = ?, date_precision_code = ?,
              ongoing = ?, type_of_violence = ?, conflict_id = ?, dyad_id = ?, place_id = ?, country_id = ?,
              latitude = ?, longitude = ?, prio_grid = ?, clarity = ?, source_count = ?, notes = ?,
              deaths_low = ?, deaths_best = ?, deaths_high = ?, deaths_a = ?, deaths_b = ?, deaths_civilians = ?,
              deaths_unknown = ?, version = version + 1, changed_at = ?, run_id = ?, fingerprint = ?
            where id = ?
            """;

    private final EventSink.Target target;
    private final References references;
    private final EventRows rows;
    private final CodedClaims claims;
    private final Revisions revisions;
    private final EventSummary summary;

    private final Batch updates = new Batch(UPDATE);
    private final Batch oldParticipations = new Batch("delete from participation where event_id = ?");
    private final Batch oldClassifications = new Batch("delete from classification where event_id = ?");
    private final Batch oldTags = new Batch("delete from event_tag where event_id = ?");
    private final Batch oldReports = new Batch("delete from event_report where event_id = ?");
    private final Batch touches = new Batch("update event set release_id = ?, fingerprint = ? where id = ?");

    EventUpdates(
            EventSink.Target target,
            References references,
            EventRows rows,
            CodedClaims claims,
            Revisions revisions,
            EventSummary summary) {
        this.target = target;
        this.references = references;
        this.rows = rows;
        this.claims = claims;
        this.revisions = revisions;
        this.summary = summary;
    }

    /**
     * Updates events, with what hangs on them.
     *
     * @return how many of them have a field that differs; for the others, what differs is a name elsewhere
     */
    int update(Connection connection, OffsetDateTime at, List<Arriving> arrivals) throws SQLException {
        if (arrivals.isEmpty()) {
            return 0;
        }
        Map<Long, StoredEvents.Event> stored = StoredEvents.load(
                connection, arrivals.stream().map(Arriving::id).toList());
        int changed = 0;
        for (Arriving arriving : arrivals) {
            StoredEvents.Event before = stored.get(arriving.id());
            var changes = before.state().changesTo(EventState.of(arriving.event()));
            if (changes.isEmpty()) {
                touches.add(target.releaseId(), arriving.fingerprint(), arriving.id());
                continue;
            }
            changed++;
            update(at, arriving);
            if (changes.containsKey(EventState.PARTICIPATIONS) || changes.containsKey("dateStart")) {
                oldParticipations.add(arriving.id());
                rows.addParticipations(connection, arriving);
            }
            if (changes.containsKey(EventState.CLASSIFICATIONS)) {
                oldClassifications.add(arriving.id());
                rows.addClassifications(connection, arriving);
            }
            if (changes.containsKey(EventState.TAGS)) {
                oldTags.add(arriving.id());
                rows.addTags(arriving);
            }
            if (changes.containsKey(EventState.REPORTS)) {
                oldReports.add(arriving.id());
                rows.addReports(arriving);
            }
            claims.update(at, arriving);
            count(before, arriving);
            revisions.add("Event", before.ref(), before.uid(), RevisionAction.UPDATED, at, target.runId(), changes);
        }
        updates.run(connection);
        touches.run(connection);
        oldParticipations.run(connection);
        oldClassifications.run(connection);
        oldTags.run(connection);
        oldReports.run(connection);
        return changed;
    }

    void clear() {
        updates.clear();
        touches.clear();
        oldParticipations.clear();
        oldClassifications.clear();
        oldTags.clear();
        oldReports.clear();
    }

    private void update(OffsetDateTime at, Arriving arriving) {
        EventRecord event = arriving.event();
        var place = event.place();
        var toll = event.toll();
        updates.add(
                target.releaseId(),
                Fit.to(Fit.TITLE, event.title()),
                event.start(),
                event.end(),
                event.precision(),
                event.precisionCode(),
                event.ongoing(),
                event.type(),
                references.conflict(event.conflict()),
                references.dyad(event.dyad()),
                references.place(arriving),
                references.country(place),
                place == null ? null : place.latitude(),
                place == null ? null : place.longitude(),
                References.cell(place),
                event.clarity(),
                event.sourceCount(),
                Fit.to(Fit.NOTES, event.notes()),
                toll.low(),
                toll.best(),
                toll.high(),
                toll.sideA(),
                toll.sideB(),
                toll.civilians(),
                toll.unknown(),
                at,
                target.runId(),
                arriving.fingerprint(),
                arriving.id());
    }

    private void count(StoredEvents.Event before, Arriving arriving) {
        EventRecord now = arriving.event();
        summary.subtract(target.datasetId(), before.countryId(), before.start(), before.type(), before.toll());
        summary.add(target.datasetId(), references.country(now.place()), now.start(), now.type(), now.toll());
    }
}
