package org.casus.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.casus.claim.Claim;
import org.casus.claim.ClaimConfirmation;
import org.casus.claim.KnownClaims;
import org.casus.claim.TollOfClaims;
import org.casus.dataset.record.Side;
import org.casus.dataset.record.Toll;

/**
 * What is said of the people killed in one event.
 *
 * @param claims all of it, in no order
 * @param sides on which side each actor took part, by its key
 */
record ClaimsOfEvent(List<Claim> claims, Map<Long, Side> sides) {

    /** On which side each actor took part. */
    static Map<Long, Side> sides(List<Participation> participations) {
        Map<Long, Side> sides = new HashMap<>();
        participations.stream().filter(part -> part.side != null).forEach(part -> sides.put(part.actorKey, part.side));
        return sides;
    }

    /** The toll, as {@link ClaimedToll} has it, of what was known by a time. */
    Toll toll(Instant knownBy) {
        return ClaimedToll.of(KnownClaims.by(claims, knownBy), sides);
    }

    /** Somebody says something: a claim, or, where a step is given, how far it is confirmed. */
    private record Utterance(Instant at, Claim claim, ClaimConfirmation step) {

        private static final Comparator<Utterance> OLDEST_FIRST = Comparator.comparing(Utterance::at)
                .thenComparing(said -> said.step != null)
                .thenComparing(Utterance::claim, TollOfClaims.OLDEST_FIRST);
    }

    /** The toll after each thing that was said of a claim that is dated, and the claim itself. */
    List<TollStep> steps() {
        SequencedMap<Claim, ClaimConfirmation> said = new LinkedHashMap<>();
        Map<Claim, ClaimConfirmation> confirmed = new HashMap<>();
        List<TollStep> steps = new ArrayList<>();
        claims.stream()
                .filter(claim -> claim.saidAt != null)
                .flatMap(claim -> Stream.concat(
                        Stream.of(new Utterance(claim.saidAt, claim, null)),
                        claim.steps().map(step -> new Utterance(step.saidAt, claim, step))))
                .sorted(Utterance.OLDEST_FIRST)
                .forEach(next -> {
                    Claim claim = next.claim;
                    if (next.step != null) {
                        confirmed.put(claim, next.step);
                        said.computeIfPresent(claim, (any, before) -> next.step);
                    } else {
                        said.put(claim, confirmed.getOrDefault(claim, claim.confirmedAtFirst()));
                    }
                    if (said.containsKey(claim)) {
                        Toll toll = ClaimedToll.of(new KnownClaims(said), sides);
                        steps.add(new TollStep(
                                next.at,
                                claim,
                                next.step == null ? null : next.step.confirmation,
                                EventClaims.derived(toll)));
                    }
                });
        return steps;
    }
}
