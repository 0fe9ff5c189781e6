package org.casus.event.past;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.casus.claim.Report;
import org.casus.dataset.ImportRun;
import org.casus.dataset.Release;
import org.casus.event.Classification;
import org.casus.event.Event;
import org.casus.event.EventSnapshot;
import org.casus.event.Participation;
import org.casus.event.Place;
import org.casus.event.TollBasis;
import org.casus.event.intake.EventStates;
import org.casus.graphql.node.Records;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.Uid;
import org.casus.store.mapping.Mapping;

/** Finds an event as the database had it at some time. */
public final class PastEvents {

    /** What people recorded belongs to one of these. */
    private static final List<String> DESK = List.of("release:desk/living", "release:sample/1");

    private final Reader reader;
    private final OffsetDateTime asOf;

    private PastEvents(Reader reader, OffsetDateTime asOf) {
        this.reader = reader;
        this.asOf = asOf;
    }

    /** The event with this uid as it was then; null where there was none. */
    public static Event find(Reader reader, UUID uid, Instant asOf) {
        return new PastEvents(reader, asOf.atOffset(ZoneOffset.UTC)).find(uid);
    }

    private Event find(UUID uid) {
        List<Event> now = Records.byUids(reader, Event.class, List.of(uid));
        RecordDiff undone = RecordDiff.of(reader, "Event", uid, asOf, !now.isEmpty());
        if (!undone.there() || !undone.isRemoved() && now.getFirst().recordedAt.isAfter(asOf.toInstant())) {
            return null;
        }
        Event event = undone.isRemoved() ? removed(undone) : now.getFirst();
        if (!undone.isRemoved()) {
            event.version -= undone.updates();
        }
        if (undone.updates() > 0 || undone.isRemoved()) {
            event.changedAt = changedAt(uid, event.recordedAt);
        }
        PastValues values = new PastValues(reader);
        values.set(event, undone.fields());
        if (undone.fields().containsKey(EventStates.PLACE)) {
            lie(event);
        }
        List<Participation> participations = list(Participation.class, "participations", undone, values);
        if (participations != null) {
            participations.forEach(participation -> {
                participation.eventKey = event.key;
                participation.start = event.start;
            });
        }
        List<Classification> classifications = list(Classification.class, "classifications", undone, values);
        if (classifications != null) {
            classifications.sort(
                    Comparator.comparing((Classification each) -> each.scheme).thenComparing(each -> each.code));
        }
        List<Report> reports = undone.has("reports") ? reports(texts(undone, "reports")) : null;
        event.past = new EventSnapshot(
                asOf.toInstant(),
                participations,
                classifications,
                reports,
                undone.has("tags") ? texts(undone, "tags") : null,
                new PastClaims(reader, asOf, values, event, undone, reports).find());
        return event;
    }

    /** Gives it what an event repeats of its place. */
    private void lie(Event event) {
        Place place = event.placeKey == null
                ? new Place()
                : Records.byKeys(reader, Place.class, List.of(event.placeKey)).getFirst();
        event.countryKey = place.countryKey;
        event.latitude = place.latitude;
        event.longitude = place.longitude;
        event.prioGrid = place.prioGrid;
    }

    /** A list as it was; null where it is as it is now. */
    private static <E> List<E> list(Class<E> type, String name, RecordDiff undone, PastValues values) {
        return undone.has(name)
                ? values.elements(
                        type,
                        Mapping.of(Event.class).list(name),
                        undone.fields().get(name))
                : null;
    }

    /** An event that is not there now: what its tombstone does not say, its release, its run does. */
    private Event removed(RecordDiff undone) {
        Event event = new Event();
        event.uid = undone.tombstone().recordUid;
        event.naturalKey = undone.tombstone().recordRef;
        Release release = undone.tombstone().runKey == null
                ? DESK.stream()
                        .map(ref -> Records.byRef(reader, Release.class, ref))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow()
                : Records.byKeys(
                                reader,
                                Release.class,
                                List.of(Records.byKeys(reader, ImportRun.class, List.of(undone.tombstone().runKey))
                                        .getFirst()
                                        .releaseKey))
                        .getFirst();
        event.releaseKey = release.key;
        event.basis = undone.tombstone().runKey == null ? TollBasis.DERIVED_FROM_CLAIMS : TollBasis.SOURCE_CODED;
        event.recordedAt = reader.rows(
                        Fragment.of(
                                "select min(at) from revision where record_uid = ? and record_type = 'Event'",
                                event.uid),
                        row -> row.getObject(1, OffsetDateTime.class))
                .getFirst()
                .toInstant();
        event.version = (int) reader.number(
                        Fragment.of("select last_version from revision where id = ?", undone.tombstone().key))
                - undone.updates();
        return event;
    }

    private Instant changedAt(UUID uid, Instant recordedAt) {
        return reader
                .rows(
                        Fragment.of(
                                "select max(at) from revision where record_uid = ? and record_type = 'Event' and at <= ? and changes not like '{\"links\":%'",
                                uid, asOf),
                        row -> row.getObject(1, OffsetDateTime.class))
                .stream()
                .filter(Objects::nonNull)
                .map(OffsetDateTime::toInstant)
                .findFirst()
                .orElse(recordedAt);
    }

    private static List<String> texts(RecordDiff undone, String field) {
        return undone.fields().get(field) instanceof Collection<?> some
                ? some.stream().map(Object::toString).toList()
                : List.of();
    }

    private List<Report> reports(List<String> refs) {
        List<UUID> uids = refs.stream().map(Uid::of).toList();
        return uids.isEmpty()
                ? List.of()
                : Records.byUids(reader, Report.class, uids).stream()
                        .sorted(Comparator.comparing(
                                        (Report report) -> report.published,
                                        Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(report -> report.key))
                        .toList();
    }
}
