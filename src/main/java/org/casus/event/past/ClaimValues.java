package org.casus.event.past;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.casus.actor.Actor;
import org.casus.claim.Claim;
import org.casus.claim.Report;
import org.casus.claim.Source;
import org.casus.dataset.record.Confirmation;
import org.casus.dataset.record.Metric;
import org.casus.dataset.record.Quantifier;
import org.casus.dataset.record.VictimGroup;
import org.casus.event.Event;
import org.casus.graphql.Records;
import org.casus.graphql.StoredRecord;
import org.casus.store.Reader;

/** Gives a claim the values that revisions name. */
final class ClaimValues {

    /** The claim that stands for what a dataset coded: it says what its event says. */
    private static final String CODED = "/coded";

    private final Reader reader;
    private final Claim claim;
    private final Map<String, Long> claims;

    private ClaimValues(Reader reader, Claim claim, Map<String, Long> claims) {
        this.reader = reader;
        this.claim = claim;
        this.claims = claims;
    }

    /**
     * Makes it what it was.
     *
     * @param event as it was
     * @param claims the keys of the event's claims, by their refs
     * @param now whether the claim is there now
     * @return whether it was there
     */
    static boolean takeBack(
            Reader reader, Event event, Claim claim, Map<String, Long> claims, OffsetDateTime asOf, boolean now) {
        Undone undone = Undone.of(reader, "Claim", claim.uid, asOf, now);
        if (!undone.there()) {
            return false;
        }
        claim.eventKey = event.key;
        ClaimValues values = new ClaimValues(reader, claim, claims);
        undone.fields().forEach(values::set);
        if (claim.naturalKey.equals(event.naturalKey + CODED)) {
            claim.amount = number(event.deathsBest);
            claim.low = number(event.deathsLow);
            claim.best = number(event.deathsBest);
            claim.high = number(event.deathsHigh);
        }
        return true;
    }

    private void set(String field, Object value) {
        switch (field) {
            case "report" -> claim.reportKey = key(Report.class, value);
            case "reportedBy" -> claim.reportedByKey = key(Source.class, value);
            case "attributedTo" -> claim.attributedToKey = key(Source.class, value);
            case "saidAt" -> claim.saidAt = value == null ? null : Instant.parse((String) value);
            case "metric" -> claim.metric = Metric.valueOf((String) value);
            case "victimGroup" -> claim.victimGroup = VictimGroup.valueOf((String) value);
            case "victimActor" -> claim.victimActorKey = key(Actor.class, value);
            case "quantifier" -> claim.quantifier = Quantifier.valueOf((String) value);
            case "amount" -> claim.amount = number(value);
            case "low" -> claim.low = number(value);
            case "best" -> claim.best = number(value);
            case "high" -> claim.high = number(value);
            case "confirmation" -> claim.confirmation = Confirmation.valueOf((String) value);
            case "supersedes" -> claim.supersedesKey = value == null ? null : claims.get(value);
            case "note" -> claim.note = (String) value;
            default -> {
                // the event, or a reason
            }
        }
    }

    private <R extends StoredRecord> Long key(Class<R> type, Object ref) {
        if (ref == null) {
            return null;
        }
        R found = Records.byRef(reader, type, (String) ref);
        return found == null ? null : found.key;
    }

    private static Long number(Object value) {
        return value == null ? null : (Long) ((Number) value).longValue();
    }
}
