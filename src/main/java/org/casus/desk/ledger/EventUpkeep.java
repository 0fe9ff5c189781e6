package org.casus.desk.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.actor.Actor;
import org.casus.claim.Claim;
import org.casus.claim.KnownClaims;
import org.casus.dataset.record.Side;
import org.casus.dataset.record.Toll;
import org.casus.dataset.record.TypeOfViolence;
import org.casus.event.ClaimedToll;
import org.casus.event.Country;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;
import org.casus.statistics.EventSummary;
import org.casus.statistics.memory.EventChanges;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.mapping.Mapping;

/**
 * What follows for events from what a ledger writes: a desk's event has the toll that its claims make, and a copy of
 * where its place is; sums by month and what is in memory go by its events. An event of a published dataset keeps what
 * its dataset says.
 */
final class EventUpkeep {

    private static final String ACTOR = Mapping.of(Actor.class).table();
    private static final String COUNTRY = Mapping.of(Country.class).table();

    private final ChangeSet ledger;
    private final Reader reader;

    /** Those whose place is changed, and they with it. */
    private final Set<String> moved = new HashSet<>();

    EventUpkeep(ChangeSet ledger) {
        this.ledger = ledger;
        this.reader = ledger.transaction().reader();
    }

    /** Looks up the events that are concerned, with their places. */
    void load() {
        Set<String> events = new LinkedHashSet<>();
        ledger.changed(Shapes.CLAIM).forEach(claim -> {
            events.add(claim.text("event"));
            if (claim.before() != null) {
                events.add((String) claim.before().get("event"));
            }
        });
        List<Long> places = ledger.changed(Shapes.PLACE).stream()
                .filter(place -> !place.isNew())
                .map(PendingRecord::key)
                .toList();
        if (!places.isEmpty()) {
            moved.addAll(reader.rows(
                    Fragment.of("select ref from event where place_id = any(?) order by id", places),
                    row -> row.getString(1)));
            events.addAll(moved);
        }
        ledger.load(Shapes.EVENT, events);
        ledger.load(
                Shapes.PLACE,
                ledger.drafts(Shapes.EVENT).stream()
                        .flatMap(EventUpkeep::places)
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
        ledger.resolve(Map.of());
    }

    private static Stream<String> places(PendingRecord event) {
        return Stream.of(
                        event.text("place"),
                        event.isNew() ? null : (String) event.before().get("place"))
                .filter(Objects::nonNull);
    }

    /** Gives the events the tolls that their claims are going to make. */
    void derive() {
        List<PendingRecord> events =
                concerned().filter(event -> !event.isRemoved()).toList();
        if (events.isEmpty()) {
            return;
        }
        Map<Long, List<Claim>> claims = claims(events).stream().collect(Collectors.groupingBy(claim -> claim.eventKey));
        for (PendingRecord event : events) {
            List<Claim> some = claims.getOrDefault(event.key(), List.of());
            refuseCircles(some);
            set(event, toll(event, some));
        }
    }

    /** The claims on these events: those that are stored, but for what is written of them, and new ones. */
    private Collection<Claim> claims(List<PendingRecord> events) {
        Map<Long, Claim> claims = new LinkedHashMap<>();
        List<Long> stored = events.stream()
                .filter(event -> !event.isNew())
                .map(PendingRecord::key)
                .toList();
        if (!stored.isEmpty()) {
            Claim.ofEvents(reader, stored).forEach(claim -> claims.put(claim.key, claim));
        }
        for (PendingRecord claim : ledger.changed(Shapes.CLAIM)) {
            if (claim.isRemoved()) {
                claims.remove(claim.key());
            } else {
                claims.put(claim.key(), (Claim) Shapes.CLAIM.entity(ledger, claim));
            }
        }
        return claims.values();
    }

    private Toll toll(PendingRecord event, List<Claim> claims) {
        try {
            return ClaimedToll.of(KnownClaims.by(claims, null), sides(event));
        } catch (ArithmeticException tooLarge) {
            throw new Refusal(
                    ErrorCode.INVALID_VALUE,
                    "input",
                    "The claims of " + event.ref() + " add up to more people than there can be.");
        }
    }

    private Map<Long, Side> sides(PendingRecord event) {
        Map<Long, Side> sides = new HashMap<>();
        for (Object element : (Collection<?>) Objects.requireNonNullElse(event.get("participations"), List.of())) {
            Map<?, ?> part = (Map<?, ?>) element;
            if (part.get("side") != null) {
                sides.put(ledger.key(ACTOR, (String) part.get("actor")), Side.valueOf((String) part.get("side")));
            }
        }
        return sides;
    }

    /** Claims that supersede each other in a circle would all be gone from the toll. */
    private static void refuseCircles(List<Claim> claims) {
        Map<Long, Claim> byKey = claims.stream().collect(Collectors.toMap(claim -> claim.key, claim -> claim));
        for (Claim claim : claims) {
            Set<Long> seen = new HashSet<>();
            for (Claim next = claim; next != null && next.supersedesKey != null; next = byKey.get(next.supersedesKey)) {
                if (!seen.add(next.key)) {
                    throw new Refusal(
                            ErrorCode.INVALID_ARGUMENTS,
                            "input",
                            "The claim " + claim.naturalKey + " would supersede itself, by way of others.");
                }
            }
        }
    }

    private static void set(PendingRecord event, Toll toll) {
        List<Integer> numbers = toll.numbers();
        for (int i = 0; i < numbers.size(); i++) {
            event.set(Toll.NAMES.get(i), numbers.get(i) == null ? null : Long.valueOf(numbers.get(i)));
        }
    }

    /** The desk's events that are written, have claims that are, or lie at a place that is. */
    private Stream<PendingRecord> concerned() {
        Set<String> claimed = ledger.changed(Shapes.CLAIM).stream()
                .map(claim -> claim.text("event"))
                .collect(Collectors.toSet());
        Set<PendingRecord> changed = new HashSet<>(ledger.changed(Shapes.EVENT));
        return ledger.drafts(Shapes.EVENT).stream()
                .filter(event -> event.isOwn() && (!event.isNew() || changed.contains(event)))
                .filter(event ->
                        changed.contains(event) || claimed.contains(event.ref()) || moved.contains(event.ref()));
    }

    /** Has those lie where their place does now that say the same as before: what they repeat of it is no change. */
    void move() {
        List<Long> events = concerned()
                .filter(event -> moved.contains(event.ref()) && !event.isChanged())
                .map(PendingRecord::key)
                .toList();
        if (!events.isEmpty()) {
            ledger.transaction().update(Fragment.of("""
                            update event
                            set (country_id, latitude, longitude, prio_grid) =
                                  (select p.country_id, p.latitude, p.longitude, p.prio_grid from place p where p.id = event.place_id),
                                changed_at = ?
                            where id = any(?)""", ledger.transaction().at(), events));
        }
    }

    /** Counts what comes and what goes. */
    void count(EventSummary summary, EventChanges changes) {
        List<PendingRecord> events = concerned()
                .filter(event -> event.isChanged() || moved.contains(event.ref()))
                .toList();
        if (events.isEmpty()) {
            return;
        }
        Map<Long, Long> datasets = new HashMap<>();
        reader.rows(
                Fragment.of(
                        "select e.id, l.dataset_id\nfrom event e\njoin release l on l.id = e.release_id\nwhere e.id = any(?)",
                        events.stream().map(PendingRecord::key).toList()),
                row -> datasets.put(row.getLong(1), row.getLong(2)));
        for (PendingRecord event : events) {
            changes.add(event.key());
            long dataset = datasets.get(event.key());
            if (!event.isNew()) {
                Map<String, Object> state = event.before();
                summary.subtract(dataset, countryBefore(state), start(state), type(state), Toll.of(state));
            }
            if (!event.isRemoved()) {
                Map<String, Object> state = event.after();
                summary.add(dataset, country(state), start(state), type(state), Toll.of(state));
            }
        }
    }

    private Long country(Map<String, Object> event) {
        PendingRecord place = ledger.draft(Shapes.PLACE, (String) event.get("place"));
        return place == null ? null : ledger.key(COUNTRY, place.text("country"));
    }

    private Long countryBefore(Map<String, Object> event) {
        PendingRecord place = ledger.draft(Shapes.PLACE, (String) event.get("place"));
        return place == null || place.before() == null
                ? null
                : ledger.key(COUNTRY, (String) place.before().get("country"));
    }

    private static LocalDate start(Map<String, Object> event) {
        return LocalDate.parse((String) event.get("start"));
    }

    private static TypeOfViolence type(Map<String, Object> event) {
        Object type = event.get("typeOfViolence");
        return type == null ? null : TypeOfViolence.valueOf((String) type);
    }
}
