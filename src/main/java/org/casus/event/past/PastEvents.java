package org.casus.event.past;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.casus.actor.Actor;
import org.casus.claim.Claim;
import org.casus.claim.Report;
import org.casus.claim.TollOfClaims;
import org.casus.dataset.ImportRun;
import org.casus.dataset.Release;
import org.casus.dataset.record.Role;
import org.casus.dataset.record.Side;
import org.casus.event.Event;
import org.casus.event.Participation;
import org.casus.event.Past;
import org.casus.event.Place;
import org.casus.event.TollBasis;
import org.casus.graphql.Records;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.Uid;

/** Finds an event as the database had it at some time. */
public final class PastEvents {

    private static final String DESK = "release:desk/living";

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
        Undone undone = Undone.of(reader, "Event", uid, asOf, !now.isEmpty());
        if (!undone.there() || !undone.isRemoved() && now.getFirst().recordedAt.isAfter(asOf.toInstant())) {
            return null;
        }
        Event event = undone.isRemoved() ? removed(undone) : now.getFirst();
        if (!undone.isRemoved()) {
            event.version -= undone.updates();
        }
        Map<String, Object> fields = undone.fields();
        EventValues values = new EventValues(reader, event);
        fields.forEach(values::set);
        Place place = values.place(fields, undone.whole());
        boolean moved = EventValues.moves(fields);
        if (moved) {
            values.put(place);
        }
        event.changedAt = changedAt(uid, event.recordedAt);
        event.past = new Past(
                fields.containsKey("participations") || undone.whole()
                        ? participations(event, texts(fields, "participations"))
                        : null,
                fields.containsKey("reports") || undone.whole() ? reports(texts(fields, "reports")) : null,
                fields.containsKey("tags") || undone.whole() ? texts(fields, "tags") : null,
                place,
                moved,
                claims(event, undone));
        return event;
    }

    /** An event that is not there now: what its tombstone does not say, its release, its run does. */
    private Event removed(Undone undone) {
        Event event = new Event();
        event.uid = undone.tombstone().recordUid;
        event.naturalKey = undone.tombstone().recordRef;
        Release release = undone.tombstone().runKey == null
                ? Records.byRef(reader, Release.class, DESK)
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
        event.version = 1
                + (int) reader.number(Fragment.of(
                        "select count(*) from revision where record_uid = ? and record_type = 'Event' and at <= ? and action in ('UPDATED', 'REMOVED')",
                        event.uid,
                        asOf));
        return event;
    }

    private Instant changedAt(UUID uid, Instant recordedAt) {
        return reader
                .rows(
                        Fragment.of(
                                "select max(at) from revision where record_uid = ? and record_type = 'Event' and at <= ?",
                                uid,
                                asOf),
                        row -> row.getObject(1, OffsetDateTime.class))
                .stream()
                .filter(Objects::nonNull)
                .map(OffsetDateTime::toInstant)
                .findFirst()
                .orElse(recordedAt);
    }

    private static List<String> texts(Map<String, Object> fields, String field) {
        return fields.get(field) instanceof Collection<?> some
                ? some.stream().map(Object::toString).toList()
                : List.of();
    }

    private List<Participation> participations(Event event, List<String> texts) {
        List<Participation> participations = new ArrayList<>();
        for (String text : texts) {
            boolean sided = text.startsWith("A ") || text.startsWith("B ");
            String rest = sided ? text.substring(2) : text;
            int blank = rest.indexOf(' ');
            Actor actor = Records.byRef(reader, Actor.class, rest.substring(blank + 1));
            if (actor != null) {
                Participation participation = new Participation();
                participation.eventKey = event.key;
                participation.actorKey = actor.key;
                participation.side = sided ? Side.valueOf(text.substring(0, 1)) : null;
                participation.role = Role.valueOf(rest.substring(0, blank));
                participation.start = event.start;
                participations.add(participation);
            }
        }
        return participations;
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

    /** Those that are there and were recorded by then, and those that went with the event; each as it was. */
    private List<Claim> claims(Event event, Undone undone) {
        List<Claim> claims = new ArrayList<>();
        if (undone.isRemoved()) {
            for (var tombstone : reader.entities(
                    org.casus.dataset.Revision.class,
                    Fragment.of(
                            "select * from revision where version = ? and record_type = 'Claim' and action = 'REMOVED' order by id",
                            undone.tombstone().version))) {
                Map<String, Object> last = Undone.content(tombstone);
                if (event.naturalKey.equals(last.get("event"))) {
                    Claim claim = new Claim();
                    claim.uid = tombstone.recordUid;
                    claim.naturalKey = tombstone.recordRef;
                    claim.key = tombstone.key; // all ids are of one sequence, so it is no claim's
                    claim.recordedAt = tombstone.at.toInstant();
                    claims.add(claim);
                }
            }
        } else {
            claims.addAll(reader.entities(
                    Claim.class,
                    Fragment.of("select * from claim where event_id = ? and recorded_at <= ?", event.key, asOf)));
        }
        Map<String, Long> keys =
                claims.stream().collect(Collectors.toMap(claim -> claim.naturalKey, claim -> claim.key));
        List<Claim> then = claims.stream()
                .filter(claim -> ClaimValues.takeBack(reader, event, claim, keys, asOf, !undone.isRemoved()))
                .collect(Collectors.toList());
        then.sort(TollOfClaims.OLDEST_FIRST);
        return List.copyOf(then);
    }
}
