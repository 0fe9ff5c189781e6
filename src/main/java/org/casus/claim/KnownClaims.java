package org.casus.claim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.casus.dataset.record.Metric;

/**
 * What was known of one event by some time, which no later word changes: the claims that were said by then, and how far
 * each of them was confirmed by what was said of it by then. Source: docs/data-model.md, "Known by a time".
 *
 * @param said the oldest first
 */
public record KnownClaims(SequencedMap<Claim, ClaimConfirmation> said) {

    /**
     * What was known by a time.
     *
     * @param claims those of one event with their {@linkplain Claim#confirmations steps}, in any order
     * @param knownBy claims without a date, of which nobody can tell, were known at no time; null for all that was said
     */
    public static KnownClaims by(Collection<Claim> claims, Instant knownBy) {
        SequencedMap<Claim, ClaimConfirmation> said = new LinkedHashMap<>();
        claims.stream()
                .filter(claim -> knownBy == null || claim.saidAt != null && !claim.saidAt.isAfter(knownBy))
                .sorted(TollOfClaims.OLDEST_FIRST)
                .forEach(claim -> said.put(claim, claim.confirmedBy(knownBy)));
        return new KnownClaims(said);
    }

    /** The claims as they were known by that time. */
    public List<Claim> shown(Instant knownBy) {
        return said.keySet().stream().map(claim -> claim.asKnown(knownBy)).toList();
    }

    /**
     * The claims of people killed that a toll is made of, in the order in which they take the place of each other.
     *
     * <ol>
     *   <li>One that was retracted, or that a later one supersedes, is silent: it hides what its speaker said before of
     *       the same people, and says nothing.
     *   <li>A claim that a retraction restores stands in the place of the retracted one, unless one that came later
     *       supersedes either. Where it is retracted itself, the one that its own retraction restores does.
     * </ol>
     */
    public List<StandingClaim> standing() {
        Map<Long, Claim> byKey = new HashMap<>();
        Set<Long> superseded = new HashSet<>();
        said.keySet().forEach(claim -> {
            byKey.put(claim.key, claim);
            superseded.add(claim.supersedesKey);
        });
        List<StandingClaim> newestFirst = new ArrayList<>();
        Set<Long> supersededLater = new HashSet<>();
        for (Map.Entry<Claim, ClaimConfirmation> each : said.reversed().entrySet()) {
            Claim claim = each.getKey();
            boolean replaced = supersededLater.contains(claim.key);
            boolean retracted = each.getValue().isRetraction();
            if (claim.metric == Metric.KILLED) {
                Claim restored = retracted && !replaced ? restored(claim, byKey) : null;
                if (restored != null && !supersededLater.contains(restored.key)) {
                    newestFirst.add(new StandingClaim(restored, said.get(restored).confirmation, false));
                }
                // One that an earlier one supersedes is gone: it would hide the very one that took its place.
                if (replaced || retracted || !superseded.contains(claim.key)) {
                    newestFirst.add(new StandingClaim(claim, each.getValue().confirmation, replaced || retracted));
                }
            }
            supersededLater.add(claim.supersedesKey);
        }
        return newestFirst.reversed();
    }

    private Claim restored(Claim retracted, Map<Long, Claim> byKey) {
        Set<Claim> met = new HashSet<>();
        Claim next = retracted;
        while (next != null && said.get(next).isRetraction() && met.add(next)) {
            next = byKey.get(said.get(next).restoresKey);
        }
        return next == null || said.get(next).isRetraction() || next.metric != Metric.KILLED ? null : next;
    }
}
