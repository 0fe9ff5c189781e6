package org.casus.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casus.claim.Claim;
import org.casus.claim.TollOfClaims;
import org.casus.dataset.record.Confirmation;
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

    /** The toll, as {@link ClaimedToll} has it. */
    Toll toll(Instant knownBy) {
        return ClaimedToll.of(claims, sides, knownBy);
    }

    /** The toll after each claim that is dated and stands. */
    List<TollStep> steps() {
        List<Claim> dated = claims.stream()
                .filter(claim -> claim.saidAt != null && claim.confirmation != Confirmation.RETRACTED)
                .sorted(TollOfClaims.OLDEST_FIRST)
                .toList();
        List<TollStep> steps = new ArrayList<>();
        for (int i = 0; i < dated.size(); i++) {
            Toll toll = ClaimedToll.of(dated.subList(0, i + 1), sides, null);
            steps.add(new TollStep(dated.get(i).saidAt, dated.get(i), EventClaims.derived(toll)));
        }
        return steps;
    }
}
