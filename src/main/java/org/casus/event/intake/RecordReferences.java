package org.casus.event.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.casus.claim.Report;
import org.casus.claim.Source;
import org.casus.dataset.record.ActorRecord;
import org.casus.dataset.record.DyadRecord;
import org.casus.dataset.record.EventRecord;
import org.casus.dataset.record.Fingerprint;
import org.casus.dataset.record.NamedRef;
import org.casus.dataset.record.PlaceRecord;
import org.casus.dataset.record.PrioGrid;
import org.casus.dataset.record.ReportRecord;
import org.casus.dataset.record.SourceRecord;
import org.casus.event.Conflict;
import org.casus.event.Dyad;
import org.casus.event.Place;
import org.casus.store.IdBlocks;
import org.casus.store.mapping.Values;

/** What events refer to: found by its ref, or put there. What is there already is left as it is. */
final class RecordReferences implements Values.Keys {

    private record DyadOfConflict(DyadRecord dyad, NamedRef conflict) {}

    private static final String COUNTRY = "country:";

    /** By their codes, and by their refs. */
    private final Map<String, Long> countries = new HashMap<>();

    private final ActorNames actors;
    private final KeyLookup<NamedRef> conflicts;
    private final KeyLookup<DyadOfConflict> dyads;
    private final KeyLookup<SourceRecord> sources;
    private final ColumnValues<PlaceRecord> placeValues;
    private final KeyLookup<PlaceRecord> places;
    private final KeyLookup<ReportRecord> reports;

    RecordReferences(Connection connection, IdBlocks ids) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select alpha3, ref, id from country")) {
            while (row.next()) {
                countries.put(row.getString(1), row.getLong(3));
                countries.put(row.getString(2), row.getLong(3));
            }
        }
        actors = new ActorNames(ids);
        conflicts = new KeyLookup<>(
                ColumnValues.<NamedRef>of(Conflict.class, this)
                        .set("name", NamedRef::name)
                        .nothing("incompatibility", "territory", "start", "startPrecision"),
                ids);
        dyads = new KeyLookup<>(
                ColumnValues.<DyadOfConflict>of(Dyad.class, this)
                        .set("name", pair -> pair.dyad.name())
                        .set("conflict", pair -> pair.conflict == null ? null : pair.conflict.ref())
                        .set("sideA", pair -> ref(pair.dyad.sideA()))
                        .set("sideB", pair -> ref(pair.dyad.sideB()))
                        .nothing("start", "startPrecision"),
                ids);
        sources = new KeyLookup<>(
                ColumnValues.<SourceRecord>of(Source.class, this)
                        .set("kind", SourceRecord::kind)
                        .set("name", SourceRecord::name)
                        .nothing("country", "url"),
                ids);
        placeValues = ColumnValues.<PlaceRecord>of(Place.class, this)
                .set("name", PlaceRecord::name)
                .set("latitude", PlaceRecord::latitude)
                .set("longitude", PlaceRecord::longitude)
                .set("precision", PlaceRecord::precision)
                .set("precisionCode", PlaceRecord::precisionCode)
                .set("precisionScheme", PlaceRecord::precisionScheme)
                .set("country", place -> place.country() == null ? null : COUNTRY + place.country())
                .set("countryCode", PlaceRecord::countryCode)
                .set("admin1", PlaceRecord::admin1)
                .set("admin2", PlaceRecord::admin2)
                .set("admin3", PlaceRecord::admin3)
                .set("prioGrid", RecordReferences::cell);
        places = new KeyLookup<>(placeValues, ids);
        reports = new KeyLookup<>(
                ColumnValues.<ReportRecord>of(Report.class, this)
                        .set(
                                "publisher",
                                report -> report.publisher() == null
                                        ? null
                                        : report.publisher().ref())
                        .set("headline", ReportRecord::headline)
                        .set("url", ReportRecord::url)
                        .set("published", ReportRecord::published)
                        .set("citation", ReportRecord::citation)
                        .nothing("language"),
                ids);
    }

    /** The ref of an actor; null for null. */
    static String ref(ActorRecord actor) {
        return actor == null ? null : actor.ref();
    }

    @Override
    public Long key(String table, String ref) {
        return switch (table) {
            case "actor" -> actors.id(ref);
            case "conflict" -> conflicts.id(ref);
            case "country" -> countries.get(ref);
            case "dyad" -> dyads.id(ref);
            case "place" -> places.id(ref);
            case "report" -> reports.id(ref);
            case "source" -> sources.id(ref);
            default -> throw new IllegalArgumentException("Files name no record of " + table);
        };
    }

    /** What a place says, as states have it. */
    Map<String, Object> state(PlaceRecord place) {
        return placeValues.state(place);
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
            dyads.want(dyad.ref(), new DyadOfConflict(dyad, conflict));
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

    ActorNames actors() {
        return actors;
    }

    Long actor(ActorRecord actor) {
        return actor == null ? null : (Long) actors.id(actor.ref());
    }

    Long conflict(NamedRef conflict) {
        return conflict == null ? null : (Long) conflicts.id(conflict.ref());
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
