package org.casus.event.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.casus.dataset.record.DyadRecord;
import org.casus.dataset.record.EventRecord;
import org.casus.dataset.record.Fingerprint;
import org.casus.dataset.record.NamedRef;
import org.casus.dataset.record.PlaceRecord;
import org.casus.dataset.record.PrioGrid;
import org.casus.dataset.record.ReportRecord;
import org.casus.dataset.record.SourceRecord;
import org.casus.store.Batch;
import org.casus.store.IdBlocks;

/** What events refer to: found by its ref, or put there. What is there already is left as it is. */
final class References {

    private record Dyad(DyadRecord dyad, NamedRef conflict) {}

    private final Map<String, Long> countries = new HashMap<>();
    private final ActorNames actors;
    private final Keys<NamedRef> conflicts;
    private final Keys<Dyad> dyads;
    private final Keys<SourceRecord> sources;
    private final Keys<PlaceRecord> places;
    private final Keys<ReportRecord> reports;

    References(Connection connection, IdBlocks ids) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select alpha3, id from country")) {
            while (row.next()) {
                countries.put(row.getString(1), row.getLong(2));
            }
        }
        actors = new ActorNames(ids);
        conflicts = new Keys<>(
                "conflict",
                Batch.insert("conflict", "id", "uid", "ref", "name"),
                ids,
                (batch, id, uid, ref, conflict) -> batch.add(id, uid, ref, Fit.to(Fit.CONFLICT_NAME, conflict.name())));
        dyads = new Keys<>(
                "dyad",
                Batch.insert("dyad", "id", "uid", "ref", "name", "conflict_id", "side_a_id", "side_b_id"),
                ids,
                (batch, id, uid, ref, wanted) -> batch.add(
                        id,
                        uid,
                        ref,
                        Fit.to(Fit.CONFLICT_NAME, wanted.dyad.name()),
                        wanted.conflict == null ? null : conflict(wanted.conflict),
                        wanted.dyad.sideA() == null ? null : actors.id(wanted.dyad.sideA()),
                        wanted.dyad.sideB() == null ? null : actors.id(wanted.dyad.sideB())));
        sources = new Keys<>(
                "source",
                Batch.insert("source", "id", "uid", "ref", "kind", "name"),
                ids,
                (batch, id, uid, ref, source) ->
                        batch.add(id, uid, ref, source.kind(), Fit.to(Fit.SOURCE_NAME, source.name())));
        places = new Keys<>(
                "place",
                Batch.insert(
                        "place",
                        "id",
                        "uid",
                        "ref",
                        "name",
                        "latitude",
                        "longitude",
                        "place_precision",
                        "precision_code",
                        "precision_scheme",
                        "country_id",
                        "admin1",
                        "admin2",
                        "admin3",
                        "prio_grid"),
                ids,
                (batch, id, uid, ref, place) -> batch.add(
                        id,
                        uid,
                        ref,
                        Fit.to(Fit.PLACE_NAME, place.name()),
                        place.latitude(),
                        place.longitude(),
                        place.precision(),
                        place.precisionCode(),
                        place.precisionScheme(),
                        country(place),
                        Fit.to(Fit.ADMIN, place.admin1()),
                        Fit.to(Fit.ADMIN, place.admin2()),
                        Fit.to(Fit.ADMIN, place.admin3()),
                        cell(place)));
        reports = new Keys<>(
                "report",
                Batch.insert(
                        "report", "id", "uid", "ref", "publisher_id", "headline", "url", "published_on", "citation"),
                ids,
                (batch, id, uid, ref, report) -> batch.add(
                        id,
                        uid,
                        ref,
                        report.publisher() == null
                                ? null
                                : sources.id(report.publisher().ref()),
                        Fit.to(Fit.HEADLINE, report.headline()),
                        report.url(),
                        report.published(),
                        Fit.to(Fit.CITATION, report.citation())));
    }

    /** The ref of a place: rows with equal places share one. */
    static String ref(PlaceRecord place) {
        return "place:" + Fingerprint.of(place);
    }

    /** PRIO-GRID's number of the cell in which a place lies, or null where nobody said where that is. */
    static Integer cell(PlaceRecord place) {
        return place == null || place.latitude() == null ? null : PrioGrid.cell(place.latitude(), place.longitude());
    }

    /** Asks for all that an event refers to. */
    void want(Arriving arriving) {
        EventRecord event = arriving.event();
        want(event.conflict(), event.dyad());
        if (event.place() != null) {
            places.want(arriving.placeRef(), event.place());
        }
        for (var participation : event.participations()) {
            actors.want(participation.actor());
        }
        for (ReportRecord report : event.reports()) {
            want(report);
        }
    }

    /** Asks for a conflict and a dyad; each may be null. */
    void want(NamedRef conflict, DyadRecord dyad) {
        if (conflict != null) {
            conflicts.want(conflict.ref(), conflict);
        }
        if (dyad != null) {
            if (dyad.sideA() != null) {
                actors.want(dyad.sideA());
            }
            if (dyad.sideB() != null) {
                actors.want(dyad.sideB());
            }
            dyads.want(dyad.ref(), new Dyad(dyad, conflict));
        }
    }

    /** Asks for a report, and for its publisher. */
    void want(ReportRecord report) {
        if (report.publisher() != null) {
            sources.want(report.publisher().ref(), report.publisher());
        }
        reports.want(report.ref(), report);
    }

    /** Finds or puts there all that was asked for. */
    void resolve(Connection connection) throws SQLException {
        actors.resolve(connection);
        conflicts.resolve(connection);
        dyads.resolve(connection);
        sources.resolve(connection);
        places.resolve(connection);
        reports.resolve(connection);
    }

    /** Asks for a source that is named apart from any event. */
    void want(SourceRecord source) {
        sources.want(source.ref(), source);
    }

    /** The id of a source that was asked for. */
    long source(SourceRecord source) {
        return sources.id(source.ref());
    }

    ActorNames actors() {
        return actors;
    }

    Long conflict(NamedRef conflict) {
        return conflict == null ? null : conflicts.id(conflict.ref());
    }

    Long dyad(DyadRecord dyad) {
        return dyad == null ? null : dyads.id(dyad.ref());
    }

    Long place(Arriving arriving) {
        return arriving.placeRef() == null ? null : places.id(arriving.placeRef());
    }

    long report(ReportRecord report) {
        return reports.id(report.ref());
    }

    Long country(PlaceRecord place) {
        return place == null ? null : country(place.country());
    }

    /** By its alpha-3 code. */
    Long country(String code) {
        return code == null ? null : countries.get(code);
    }

    /** Looks nothing up in the large tables from now on, which lose their indexes. */
    void withoutIndexes(Connection connection) throws SQLException {
        places.withoutIndex(connection);
        reports.withoutIndex(connection);
    }

    /** The large tables have their indexes again. */
    void withIndexes() {
        places.withIndex();
        reports.withIndex();
    }

    /** Keeps memory bounded; to be called between chunks. */
    void forgetIfMany() {
        places.forgetIfMany();
        reports.forgetIfMany();
        sources.forgetIfMany();
    }

    /** Forgets all ids, since some may have been rolled back. */
    void forget() {
        actors.forget();
        conflicts.forget();
        dyads.forget();
        sources.forget();
        places.forget();
        reports.forget();
    }
}
