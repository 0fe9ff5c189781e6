package org.casus.claim;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.dataset.record.Confirmation;
import org.casus.dataset.record.Metric;
import org.casus.dataset.record.VictimGroup;

/**
 * The rule that makes a toll of an event's claims. Source: docs/data-model.md, "A toll of claims".
 *
 * <ol>
 *   <li>Claims of people KILLED count, those that are RETRACTED or that another one supersedes do not. A retracted
 *       correction corrects nothing: what it superseded stands again. A claim that is DISPUTED or DENIED counts as
 *       said: it is the others who contest it, and leaving it out would let whoever denies a toll erase it. It ranks
 *       last.
 *   <li>Two speakers are never added up on the same victim group. Within a group each speaker's newest claim stands; a
 *       speaker's claims of different victim actors in it are parts of what that speaker says, and add up; one of the
 *       whole group replaces all that the speaker said of it before, and goes with later parts as ALL goes with groups.
 *   <li>Between the speakers of a group, low is the smallest low and high the largest high, null when every claim is
 *       open above; best is that of the best confirmed, then newest claim that has one. See {@link Reading#either}.
 *   <li>The groups are disjoint and add up. See {@link Reading#sum}.
 *   <li>A claim for ALL counts everybody, the groups included, and is never added to them. See {@link Reading#whole}.
 * </ol>
 *
 * @param total null where nothing is claimed
 * @param groups what is claimed of each group, ALL included
 */
public record TollOfClaims(Reading total, Map<VictimGroup, Reading> groups) {

    /** As they were said, undated ones first; what was said at once, as it was recorded. */
    public static final Comparator<Claim> OLDEST_FIRST = Comparator.comparing(
                    (Claim claim) -> claim.saidAt, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(claim -> claim.recordedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(claim -> claim.key, Comparator.nullsFirst(Comparator.naturalOrder()));

    /**
     * The toll.
     *
     * @param claims those of one event, in any order
     * @param knownBy only what was said by then counts, and undated claims, of which nobody can tell, do not; null for
     *     all. How far a claim is confirmed is not dated: it is what is known today
     */
    public static TollOfClaims of(Collection<Claim> claims, Instant knownBy) {
        Map<VictimGroup, Map<Long, Map<Long, Claim>>> newest = new EnumMap<>(VictimGroup.class);
        standing(claims, knownBy).stream()
                .sorted(OLDEST_FIRST)
                .forEach(claim -> add(newest.computeIfAbsent(claim.victimGroup, any -> new HashMap<>()), claim));
        Map<VictimGroup, Reading> groups = new EnumMap<>(VictimGroup.class);
        newest.forEach((group, speakers) -> groups.put(group, group(speakers)));
        return new TollOfClaims(total(groups), groups);
    }

    /** The claims that count, in no order; parameters as above. */
    public static List<Claim> standing(Collection<Claim> claims, Instant knownBy) {
        List<Claim> said = claims.stream()
                .filter(claim -> claim.confirmation != Confirmation.RETRACTED)
                .filter(claim -> knownBy == null || claim.saidAt != null && !claim.saidAt.isAfter(knownBy))
                .toList();
        Set<Long> superseded = new HashSet<>();
        said.stream()
                .filter(claim -> claim.supersedesKey != null)
                .forEach(claim -> superseded.add(claim.supersedesKey));
        return said.stream()
                .filter(claim -> claim.metric == Metric.KILLED && !superseded.contains(claim.key))
                .toList();
    }

    /** Claims come oldest first: one about the whole group replaces all that its speaker said of it before. */
    private static void add(Map<Long, Map<Long, Claim>> speakers, Claim claim) {
        Map<Long, Claim> byActor = speakers.computeIfAbsent(claim.speakerKey(), any -> new HashMap<>());
        if (claim.victimActorKey == null) {
            byActor.clear();
        }
        byActor.put(claim.victimActorKey, claim);
    }

    /**
     * What each speaker says of each group, by the speaker's key; parameters as above.
     *
     * @return groups and speakers in the order in which they were first spoken of, and spoke
     */
    public static Map<VictimGroup, Map<Long, Reading>> bySpeaker(Collection<Claim> claims, Instant knownBy) {
        Map<VictimGroup, Map<Long, Map<Long, Claim>>> newest = new LinkedHashMap<>();
        standing(claims, knownBy).stream()
                .sorted(OLDEST_FIRST)
                .forEach(claim -> add(newest.computeIfAbsent(claim.victimGroup, any -> new LinkedHashMap<>()), claim));
        Map<VictimGroup, Map<Long, Reading>> readings = new LinkedHashMap<>();
        newest.forEach((group, speakers) -> {
            Map<Long, Reading> said = new LinkedHashMap<>();
            speakers.forEach((speaker, byActor) -> said.put(speaker, speaker(byActor)));
            readings.put(group, said);
        });
        return readings;
    }

    private static Reading group(Map<Long, Map<Long, Claim>> speakers) {
        return Reading.either(
                speakers.values().stream().map(TollOfClaims::speaker).toList());
    }

    private static Reading speaker(Map<Long, Claim> byActor) {
        List<Reading> parts = byActor.values().stream()
                .filter(claim -> claim.victimActorKey != null)
                .map(Reading::of)
                .toList();
        return whole(byActor.containsKey(null) ? Reading.of(byActor.get(null)) : null, parts);
    }

    private static Reading total(Map<VictimGroup, Reading> groups) {
        List<Reading> parts = groups.entrySet().stream()
                .filter(group -> group.getKey() != VictimGroup.ALL)
                .map(Map.Entry::getValue)
                .toList();
        return whole(groups.get(VictimGroup.ALL), parts);
    }

    /**
     * The whole where there are no parts, the sum of the parts where there is no whole, null where there is neither.
     */
    private static Reading whole(Reading whole, List<Reading> parts) {
        if (parts.isEmpty()) {
            return whole;
        }
        Reading sum = Reading.sum(parts);
        return whole == null ? sum : Reading.whole(whole, sum);
    }
}
