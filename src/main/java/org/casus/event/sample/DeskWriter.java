package org.casus.event.sample;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casus.actor.Actor;
import org.casus.actor.ActorName;
import org.casus.actor.ActorTie;
import org.casus.claim.Bounds;
import org.casus.claim.Claim;
import org.casus.claim.Report;
import org.casus.claim.ReportedStatistic;
import org.casus.claim.Source;
import org.casus.dataset.Dataset;
import org.casus.dataset.Release;
import org.casus.dataset.record.PrioGrid;
import org.casus.dataset.record.ReleaseKind;
import org.casus.dataset.record.Side;
import org.casus.dataset.record.Toll;
import org.casus.event.ClaimedToll;
import org.casus.event.Event;
import org.casus.event.Participation;
import org.casus.event.Place;
import org.casus.event.TollBasis;
import org.casus.event.intake.EventCreations;
import org.casus.graphql.StoredRecord;
import org.casus.statistics.EventSummary;
import org.casus.statistics.memory.EventChanges;
import org.casus.store.Batch;
import org.casus.store.IdBlocks;
import org.casus.store.Uid;
import org.hibernate.StatelessSession;

/**
 * Writes a desk's records into a store that has none of them, within the caller's transaction. Each record comes after
 * those that it refers to; an event's toll is made of its claims.
 */
final class DeskWriter {

    private final StatelessSession session;
    private final Instant now;
    private final IdBlocks ids = new IdBlocks();
    private final Map<String, Long> keys = new HashMap<>();
    private final Map<String, Long> publishers = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Batch eventReports = Batch.insert("event_report", "event_id", "report_id");
    private final Batch tags = Batch.insert("event_tag", "event_id", "tag");
    private final Batch statisticCountries =
            Batch.insert("reported_statistic_country", "reported_statistic_id", "country_id");
    private final EventSummary summary = new EventSummary();
    private final EventCreations creations = new EventCreations();
    private final EventChanges changes = new EventChanges();

    /** @param now when all of it is recorded */
    DeskWriter(StatelessSession session, Instant now) {
        this.session = session;
        this.now = now;
    }

    void write(Desk desk) {
        session.createNativeQuery("select ref, id from country", Object[].class)
                .getResultList()
                .forEach(row -> keys.put((String) row[0], ((Number) row[1]).longValue()));
        write(desk.dataset());
        write(desk.release(), desk.dataset());
        desk.sources().forEach(this::write);
        desk.reports().forEach(this::write);
        desk.actors().forEach(this::write);
        desk.actors().forEach(this::writeRelations);
        desk.places().forEach(this::write);
        desk.events().forEach(event -> write(event, desk));
        desk.reportedStatistics().forEach(this::write);
        session.doWork(this::flush);
    }

    private void flush(Connection connection) throws SQLException {
        eventReports.run(connection);
        tags.run(connection);
        statisticCountries.run(connection);
        creations.flush(connection, now.atOffset(ZoneOffset.UTC), null);
        summary.flush(connection);
        changes.flush(connection);
    }

    private void write(Desk.DatasetRecord record) {
        Dataset dataset = identified(new Dataset(), record.ref());
        dataset.name = record.name();
        dataset.publisher = record.publisher();
        dataset.licence = record.licence();
        dataset.citation = record.citation();
        dataset.description = record.description();
        session.insert(dataset);
    }

    private void write(Desk.ReleaseRecord record, Desk.DatasetRecord dataset) {
        Release release = identified(new Release(), record.ref());
        release.datasetKey = key(dataset.ref());
        release.version = record.version();
        release.kind = ReleaseKind.DESK;
        session.insert(release);
    }

    private void write(Desk.SourceRecord record) {
        Source source = identified(new Source(), record.ref());
        source.kind = record.kind();
        source.name = record.name();
        source.countryKey = country(record.country());
        source.url = record.url();
        session.insert(source);
    }

    private void write(Desk.ReportRecord record) {
        Report report = identified(new Report(), record.ref());
        report.publisherKey = key(record.publisher());
        report.headline = record.headline();
        report.published = record.published();
        report.language = record.language();
        report.citation = record.citation();
        session.insert(report);
        publishers.put(record.ref(), report.publisherKey);
    }

    private void write(Desk.ActorRecord record) {
        Actor actor = identified(new Actor(), record.ref());
        actor.kind = record.kind();
        actor.name = record.name();
        session.insert(actor);
        for (Desk.NameRecord named : record.names()) {
            ActorName name = new ActorName();
            name.key = nextKey();
            name.actorKey = actor.key;
            name.kind = named.kind();
            name.name = named.name();
            name.language = named.language();
            name.from = named.from();
            name.to = named.to();
            session.insert(name);
        }
    }

    private void writeRelations(Desk.ActorRecord record) {
        for (Desk.RelationRecord relation : record.relations()) {
            ActorTie tie = new ActorTie();
            tie.key = nextKey();
            tie.actorKey = key(record.ref());
            tie.kind = relation.kind();
            tie.otherKey = key(relation.other());
            tie.from = relation.from();
            tie.to = relation.to();
            session.insert(tie);
        }
    }

    private void write(Desk.PlaceRecord record) {
        Place place = identified(new Place(), record.ref());
        place.name = record.name();
        place.latitude = record.latitude();
        place.longitude = record.longitude();
        place.precision = record.precision();
        place.countryKey = country(record.country());
        place.admin1 = record.admin1();
        place.admin2 = record.admin2();
        place.prioGrid = PrioGrid.cell(record.latitude(), record.longitude());
        session.insert(place);
        places.put(record.ref(), place);
    }

    private void write(Desk.EventRecord record, Desk desk) {
        Event event = identified(new Event(), record.ref());
        event.releaseKey = key(desk.release().ref());
        event.title = record.title();
        event.start = record.start();
        event.end = record.end();
        event.datePrecision = record.datePrecision();
        event.ongoing = record.ongoing();
        event.typeOfViolence = record.typeOfViolence();
        event.notes = record.notes();
        place(event, places.get(record.place()));
        event.version = 1;
        event.recordedAt = now;
        event.changedAt = now;
        Map<Long, Side> sides = new HashMap<>();
        record.participations().forEach(part -> sides.put(key(part.actor()), part.side()));
        List<Claim> claims = new ArrayList<>();
        record.claims().forEach(claim -> claims.add(claim(claim, event.key)));
        Toll toll = ClaimedToll.of(claims, sides, null);
        toll(event, toll);
        session.insert(event);
        claims.forEach(session::insert);
        record.participations().forEach(part -> write(part, event));
        record.reports().forEach(report -> eventReports.add(event.key, key(report)));
        record.tags().forEach(tag -> tags.add(event.key, tag));
        changes.add(event.key);
        creations.add(event.key);
        summary.add(key(desk.dataset().ref()), event.countryKey, event.start, event.typeOfViolence, toll);
    }

    private static void place(Event event, Place place) {
        event.placeKey = place.key;
        event.countryKey = place.countryKey;
        event.latitude = place.latitude;
        event.longitude = place.longitude;
        event.prioGrid = place.prioGrid;
    }

    private static void toll(Event event, Toll toll) {
        event.basis = TollBasis.DERIVED_FROM_CLAIMS;
        event.deathsLow = toll.low();
        event.deathsBest = toll.best();
        event.deathsHigh = toll.high();
        event.deathsA = toll.sideA();
        event.deathsB = toll.sideB();
        event.deathsCivilians = toll.civilians();
        event.deathsUnknown = toll.unknown();
    }

    private void write(Desk.PartRecord record, Event event) {
        Participation participation = new Participation();
        participation.key = nextKey();
        participation.eventKey = event.key;
        participation.actorKey = key(record.actor());
        participation.side = record.side();
        participation.role = record.role();
        participation.start = event.start;
        session.insert(participation);
    }

    private Claim claim(Desk.ClaimRecord record, Long event) {
        Claim claim = identified(new Claim(), record.ref());
        claim.eventKey = event;
        claim.reportKey = key(record.report());
        claim.reportedByKey = publishers.get(record.report());
        claim.attributedToKey = key(record.attributedTo());
        claim.saidAt = midnight(record.said());
        claim.metric = record.metric();
        claim.victimGroup = record.victimGroup();
        claim.victimActorKey = key(record.victimActor());
        Bounds bounds = record.bounds();
        claim.amount = record.amount();
        claim.quantifier = record.quantifier();
        claim.low = bounds.low();
        claim.best = bounds.best();
        claim.high = bounds.high();
        claim.confirmation = record.confirmation();
        claim.supersedesKey = key(record.supersedes());
        claim.note = record.note();
        claim.recordedAt = now;
        return claim;
    }

    private void write(Desk.StatisticRecord record) {
        ReportedStatistic statistic = identified(new ReportedStatistic(), record.ref());
        statistic.indicator = record.indicator();
        statistic.unit = record.unit();
        statistic.subjectKey = key(record.subject());
        statistic.placeKey = key(record.place());
        statistic.placeName = record.placeName();
        Bounds bounds = record.bounds();
        statistic.amount = record.amount();
        statistic.quantifier = record.quantifier();
        statistic.low = bounds.low();
        statistic.best = bounds.best();
        statistic.high = bounds.high();
        statistic.asOf = record.asOf();
        statistic.periodFrom = record.periodFrom();
        statistic.periodTo = record.periodTo();
        statistic.reportKey = key(record.report());
        statistic.reportedByKey = publishers.get(record.report());
        statistic.attributedToKey = key(record.attributedTo());
        statistic.saidAt = midnight(record.said());
        statistic.confirmation = record.confirmation();
        statistic.supersedesKey = key(record.supersedes());
        statistic.note = record.note();
        statistic.recordedAt = now;
        session.insert(statistic);
        record.countries().forEach(country -> statisticCountries.add(statistic.key, country(country)));
    }

    private <R extends StoredRecord> R identified(R record, String ref) {
        record.key = nextKey();
        record.uid = Uid.of(ref);
        record.naturalKey = ref;
        if (keys.put(ref, record.key) != null) {
            throw new IllegalArgumentException(ref + " stands twice in the desk's records");
        }
        return record;
    }

    private long nextKey() {
        return session.doReturningWork(ids::next);
    }

    /** The key of the record with this ref, null for null. */
    private Long key(String ref) {
        Long key = keys.get(ref);
        if (key == null && ref != null) {
            throw new IllegalArgumentException(ref + " is named before it is there");
        }
        return key;
    }

    private Long country(String alpha3) {
        return alpha3 == null ? null : key("country:" + alpha3);
    }

    private static Instant midnight(LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
