package org.casus.event.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import org.casus.dataset.EventSink;
import org.casus.dataset.record.EventRecord;
import org.casus.store.Batch;
import org.casus.store.IdBlocks;

/** Rows of new events, and those that hang on an event: who took part, what it rests on, and what was coded. */
final class EventRows {

    private final EventSink.Target target;
    private final References references;
    private final CodedClaims claims;
    private final IdBlocks ids;

    private final Batch events = Batch.insert(
            "event",
            "id",
            "uid",
            "ref",
            "release_id",
            "title",
            "date_start",
            "date_end",
            "date_precision",
            "date_precision_code",
            "ongoing",
            "type_of_violence",
            "conflict_id",
            "dyad_id",
            "place_id",
            "country_id",
            "latitude",
            "longitude",
            "prio_grid",
            "clarity",
            "source_count",
            "notes",
            "basis",
            "deaths_low",
            "deaths_best",
            "deaths_high",
            "deaths_a",
            "deaths_b",
            "deaths_civilians",
            "deaths_unknown",
            "version",
            "recorded_at",
            "changed_at",
            "run_id",
            "fingerprint");
    private final Batch participations =
            Batch.insert("participation", "id", "event_id", "actor_id", "side", "role", "date_start");
    private final Batch classifications = Batch.insert("classification", "id", "event_id", "scheme", "code", "label");
    private final Batch tags = Batch.insert("event_tag", "event_id", "tag");
    private final Batch reports = Batch.insert("event_report", "event_id", "report_id");

    EventRows(EventSink.Target target, References references, CodedClaims claims, IdBlocks ids) {
        this.target = target;
        this.references = references;
        this.claims = claims;
        this.ids = ids;
    }

    /** Adds a new event with all that hangs on it. */
    void add(Connection connection, OffsetDateTime at, Arriving arriving) throws SQLException {
        EventRecord event = arriving.event();
        var place = event.place();
        var toll = event.toll();
        events.add(
                arriving.id(),
                arriving.uid(),
                event.ref(),
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
                "SOURCE_CODED",
                toll.low(),
                toll.best(),
                toll.high(),
                toll.sideA(),
                toll.sideB(),
                toll.civilians(),
                toll.unknown(),
                1,
                at,
                at,
                target.runId(),
                arriving.fingerprint());
        addParticipations(connection, arriving);
        addClassifications(connection, arriving);
        addTags(arriving);
        addReports(arriving);
        claims.add(connection, at, arriving);
    }

    void addParticipations(Connection connection, Arriving arriving) throws SQLException {
        for (var participation : arriving.event().participations()) {
            participations.add(
                    ids.next(connection),
                    arriving.id(),
                    references.actors().id(participation.actor()),
                    participation.side(),
                    participation.role(),
                    arriving.event().start());
        }
    }

    void addClassifications(Connection connection, Arriving arriving) throws SQLException {
        for (var each : arriving.event().classifications()) {
            classifications.add(ids.next(connection), arriving.id(), each.scheme(), each.code(), each.label());
        }
    }

    void addTags(Arriving arriving) {
        arriving.event().tags().forEach(tag -> tags.add(arriving.id(), tag));
    }

    void addReports(Arriving arriving) {
        Set<Long> added = new HashSet<>();
        for (var report : arriving.event().reports()) {
            long id = references.report(report);
            if (added.add(id)) {
                reports.add(arriving.id(), id);
            }
        }
    }

    void flush(Connection connection) throws SQLException {
        events.run(connection);
        participations.run(connection);
        classifications.run(connection);
        tags.run(connection);
        reports.run(connection);
        claims.flush(connection);
    }

    void clear() {
        events.clear();
        participations.clear();
        classifications.clear();
        tags.clear();
        reports.clear();
        claims.clear();
    }
}
