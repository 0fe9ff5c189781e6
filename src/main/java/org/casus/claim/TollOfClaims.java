package org.casus.claim;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.casus.dataset.record.VictimGroup;

/**
 * The rule that makes a toll of an event's claims. Source: docs/data-model.md, "A toll of claims".
 *
 * <ol>
 *   <li>Claims of people KILLED count as {@link KnownClaims#standing} has them. A claim that is DISPUTED or DENIED
 *       counts as said: it is the others who contest it, and leaving it out would let whoever denies a toll erase it.
 *       It ranks last.
 *   <li>Two speakers are never added up on the same victim group. Within a group each speaker's newest claim stands,
 *       and nothing where that one is retracted; a speaker's claims of different victim actors in it are parts of what
 *       that speaker says, and add up; one of the whole group replaces all that the speaker said of it before, and goes
 *       with later parts as ALL goes with groups.
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
     * @param standing claims of one event, in their order
     */
    public static TollOfClaims of(List<StandingClaim> standing) {
        Map<VictimGroup, Reading> groups = new EnumMap<>(VictimGroup.class);
        newest(standing).forEach((group, speakers) -> groups.put(group, group(speakers)));
        return new TollOfClaims(total(groups), groups);
    }

    /** By group and by speaker, what holds: of each victim actor, or, by null, of the whole group. */
    private static Map<VictimGroup, Map<Long, Map<Long, StandingClaim>>> newest(List<StandingClaim> standing) {
        Map<VictimGroup, Map<Long, Map<Long, StandingClaim>>> newest = new LinkedHashMap<>();
        for (StandingClaim each : standing) {
            Claim claim = each.claim();
            Map<Long, StandingClaim> byActor = newest.computeIfAbsent(claim.victimGroup, any -> new LinkedHashMap<>())
                    .computeIfAbsent(claim.speakerKey(), any -> new HashMap<>());
            if (claim.victimActorKey == null) {
                byActor.clear();
            }
            if (each.silent()) {
                byActor.remove(claim.victimActorKey);
            } else {
                byActor.put(claim.victimActorKey, each);
            }
        }
        newest.values().forEach(speakers -> speakers.values().removeIf(Map::isEmpty));
        newest.values().removeIf(Map::isEmpty);
        return newest;
    }

    /**
     * What each speaker says of each group, by the speaker's key; parameters as above.
     *
     * @return groups and speakers in the order in which they were first spoken of, and spoke
     */
    public static Map<VictimGroup, Map<Long, Reading>> bySpeaker(List<StandingClaim> standing) {
        return bySpeaker(standing, Reading::of);
    }

    /** The same of what they leave room for: see {@link Reading#allowed}. */
    public static Map<VictimGroup, Map<Long, Reading>> allowedBySpeaker(List<StandingClaim> standing) {
        return bySpeaker(standing, Reading::allowed);
    }

    private static Map<VictimGroup, Map<Long, Reading>> bySpeaker(
            List<StandingClaim> standing, Function<StandingClaim, Reading> reading) {
        Map<VictimGroup, Map<Long, Reading>> readings = new LinkedHashMap<>();
        newest(standing).forEach((group, speakers) -> {
            Map<Long, Reading> said = new LinkedHashMap<>();
            speakers.forEach((speaker, byActor) -> said.put(speaker, speaker(byActor, reading)));
            readings.put(group, said);
        });
        return readings;
    }

    private static Reading group(Map<Long, Map<Long, StandingClaim>> speakers) {
        return Reading.either(speakers.values().stream()
                .map(byActor -> speaker(byActor, Reading::of))
                .toList());
    }

    private static Reading speaker(Map<Long, StandingClaim> byActor, Function<StandingClaim, Reading> reading) {
        List<Reading> parts = byActor.values().stream()
                .filter(each -> each.claim().victimActorKey != null)
                .map(reading)
                .toList();
        return whole(byActor.containsKey(null) ? reading.apply(byActor.get(null)) : null, parts);
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
