package org.casus.event.past;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.casus.claim.Claim;
import org.casus.claim.ClaimConfirmation;
import org.casus.claim.Report;
import org.casus.claim.TollOfClaims;
import org.casus.dataset.Dataset;
import org.casus.dataset.Release;
import org.casus.dataset.Revision;
import org.casus.dataset.record.Metric;
import org.casus.dataset.record.Toll;
import org.casus.dataset.record.VictimGroup;
import org.casus.event.CodedClaim;
import org.casus.event.Event;
import org.casus.event.TollBasis;
import org.casus.event.intake.EventStates;
import org.casus.graphql.node.Records;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.Uid;
import org.casus.store.mapping.Mapping;

/** What was claimed of an event at some time. */
final class PastClaims {

    /** The key of a claim that is not there now; no record has it. */
    private static final long NO_KEY = -1;

    private static final String CONFIRMATIONS = "confirmations";

    private final Reader reader;
    private final OffsetDateTime asOf;
    private final PastValues values;
    private final Event event;
    private final RecordDiff undone;
    private final List<Report> reports;
    private final String codedRef;

    /**
     * @param event as it was
     * @param undone what of that differs from what it is
     * @param reports those that it rested on; null where they are as they are now
     */
    PastClaims(
            Reader reader,
            OffsetDateTime asOf,
            PastValues values,
            Event event,
            RecordDiff undone,
            List<Report> reports) {
        this.reader = reader;
        this.asOf = asOf;
        this.values = values;
        this.event = event;
        this.undone = undone;
        this.reports = reports;
        codedRef = CodedClaim.ref(event.naturalKey);
    }

    /** The claims, the oldest first: those that are there, and those that went with the event; each as it was. */
    List<Claim> find() {
        List<Claim> claims = undone.isRemoved() ? removed() : Claim.ofEvents(reader, List.of(event.key));
        claims.forEach(claim -> values.know("claim", claim.naturalKey, claim.key));
        List<Claim> then = new ArrayList<>();
        for (Claim claim : claims) {
            if (takeBack(claim)) {
                then.add(claim);
            }
        }
        if (claims.stream().noneMatch(claim -> claim.naturalKey.equals(codedRef))) {
            Claim coded = coded();
            if (coded != null) {
                then.add(coded);
            }
        }
        then.sort(TollOfClaims.OLDEST_FIRST);
        return List.copyOf(then);
    }

    private List<Claim> removed() {
        List<Claim> claims = new ArrayList<>();
        for (Revision tombstone : reader.entities(
                Revision.class,
                Fragment.of(
                        "select * from revision where version = ? and record_type = 'Claim' and action = 'REMOVED' order by id",
                        undone.tombstone().version))) {
            if (event.naturalKey.equals(tombstone.content().get("event"))) {
                Claim claim = new Claim();
                claim.uid = tombstone.recordUid;
                claim.naturalKey = tombstone.recordRef;
                claim.key = tombstone.key; // all ids are of one sequence, so it is no claim's
                reader.rows(
                        Fragment.of(
                                "select min(at), max(case when id = ? then last_version end) from revision where record_uid = ? and record_type = 'Claim'",
                                tombstone.key,
                                claim.uid),
                        row -> {
                            claim.recordedAt =
                                    row.getObject(1, OffsetDateTime.class).toInstant();
                            claim.version = row.getInt(2);
                            return claim;
                        });
                claims.add(claim);
            }
        }
        return claims;
    }

    /** Revisions of earlier versions do not tell of the steps, which say themselves when they were recorded. */
    private List<ClaimConfirmation> recorded(List<ClaimConfirmation> steps) {
        return steps.stream()
                .filter(step -> step.recordedAt == null || !step.recordedAt.isAfter(asOf.toInstant()))
                .toList();
    }

    /** Makes a claim what it was, and says whether it was there. */
    private boolean takeBack(Claim claim) {
        RecordDiff was = RecordDiff.of(reader, "Claim", claim.uid, asOf, !undone.isRemoved());
        if (!was.there()) {
            return false;
        }
        if (claim.naturalKey.equals(codedRef) && event.basis == TollBasis.SOURCE_CODED) {
            // A file that is imported anew brings it up to date as it does the event, and revises the event alone.
            boolean updated = isTollUndone();
            if (updated && CodedClaim.isEmpty(toll())) {
                return false;
            }
            if (claim.recordedAt.isAfter(asOf.toInstant()) && !undone.fields().isEmpty()) {
                claim.recordedAt = codedAt();
            }
            code(claim, false);
        }
        if (claim.recordedAt.isAfter(asOf.toInstant()) && !undone.isRemoved()) {
            return false;
        }
        values.set(claim, was.fields());
        claim.version -= was.updates();
        claim.confirmations = was.has(CONFIRMATIONS)
                ? values.elements(
                        ClaimConfirmation.class,
                        Mapping.of(Claim.class).list(CONFIRMATIONS),
                        was.fields().get(CONFIRMATIONS))
                : recorded(claim.confirmations);
        claim.eventKey = event.key;
        return true;
    }

    /** What its dataset coded of the event, where that is not there now; null where it was not there then either. */
    private Claim coded() {
        if (event.basis != TollBasis.SOURCE_CODED || CodedClaim.isEmpty(toll()) || !isTollUndone()) {
            return null;
        }
        Release release =
                Records.byKeys(reader, Release.class, List.of(event.releaseKey)).getFirst();
        Dataset dataset = Records.byKeys(reader, Dataset.class, List.of(release.datasetKey))
                .getFirst();
        Long source = values.key("source", dataset.naturalKey.replaceFirst("^dataset:", "source:"));
        if (source == null) {
            return null;
        }
        Claim claim = new Claim();
        claim.key = NO_KEY;
        claim.uid = Uid.of(codedRef);
        claim.naturalKey = codedRef;
        claim.eventKey = event.key;
        claim.reportedByKey = source;
        claim.attributedToKey = source;
        claim.metric = Metric.KILLED;
        claim.victimGroup = VictimGroup.ALL;
        claim.recordedAt = codedAt();
        claim.version = 1;
        claim.confirmations = List.of();
        code(claim, true);
        return claim;
    }

    /** Gives it what follows from the event, as far as that was different. */
    private void code(Claim claim, boolean all) {
        Toll toll = toll();
        if (all || isTollUndone()) {
            claim.amount = number(toll.best());
            claim.quantifier = CodedClaim.quantifier(toll);
            claim.low = number(toll.low());
            claim.best = number(toll.best());
            claim.high = number(toll.high());
        }
        if (all || undone.has("sourceCount")) {
            claim.confirmation = CodedClaim.confirmation(event.sourceCount);
        }
        if (undone.has("reports")) {
            claim.reportKey = reports.size() == 1 ? reports.getFirst().key : null;
        }
        if (undone.has(EventStates.SPEAKER)) {
            claim.speakerAsCoded = (String) undone.fields().get(EventStates.SPEAKER);
        }
    }

    private boolean isTollUndone() {
        return Stream.of("fatalities.low", "fatalities.best", "fatalities.high").anyMatch(undone::has);
    }

    private Toll toll() {
        return new Toll(
                event.deathsLow,
                event.deathsBest,
                event.deathsHigh,
                event.deathsA,
                event.deathsB,
                event.deathsCivilians,
                event.deathsUnknown);
    }

    private static Long number(Integer number) {
        return number == null ? null : (Long) number.longValue();
    }

    /** When it was coded last. */
    private Instant codedAt() {
        return reader.rows(Fragment.of("""
                                select max(at)
                                from revision
                                where record_uid = ? and record_type = 'Event' and action = 'UPDATED' and run_id is not null
                                  and at <= ?""", event.uid, asOf), row -> row.getObject(1, OffsetDateTime.class)).stream()
                .filter(Objects::nonNull)
                .map(OffsetDateTime::toInstant)
                .filter(event.recordedAt::isBefore)
                .findFirst()
                .orElse(event.recordedAt);
    }
}
