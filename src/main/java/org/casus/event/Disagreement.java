package org.casus.event;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.casus.claim.Claim;
import org.casus.claim.KnownClaims;
import org.casus.claim.Reading;
import org.casus.claim.StandingClaim;
import org.casus.claim.TollOfClaims;
import org.casus.dataset.record.VictimGroup;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What several speakers say of the same people. */
@Description("What several speakers say of the people killed in the same victim group.")
public record Disagreement(
        @NonNull @Description("Whom they speak of.") VictimGroup victimGroup,

        @NonNull @Description("What each of them says last, in the order in which they first spoke.")
        List<@NonNull SpeakerReading> speakers,

        @Description("How far apart the numbers are that they name; null where fewer than two name one.")
        Integer apart,

        @Description(
                "The same as a share of the highest of these numbers, from 0 to 1: of 253 and 359 it is 106 of 359, 0.295. 0 where all of them are 0.")
        Double apartShare,

        @NonNull
        @Description(
                "Whether there is a number that all of them allow. A speaker who says exactly n allows n; at least n, n and more; about n, a tenth more or less, rounded away from n: \"about 253\" allows 227 to 279, and so contradicts 359.")
        boolean compatible) {

    /** The groups of which several speakers say something; parameters as {@link KnownClaims#by} has them. */
    static List<Disagreement> of(Collection<Claim> claims, Instant knownBy) {
        List<StandingClaim> standing = KnownClaims.by(claims, knownBy).standing();
        Map<VictimGroup, Map<Long, Reading>> allowed = TollOfClaims.allowedBySpeaker(standing);
        return TollOfClaims.bySpeaker(standing).entrySet().stream()
                .filter(group -> group.getValue().size() > 1)
                .map(group -> of(
                        group.getKey(),
                        group.getValue().entrySet().stream()
                                .map(said -> SpeakerReading.of(said.getKey(), said.getValue()))
                                .toList(),
                        allowed.get(group.getKey()).values()))
                .toList();
    }

    private static Disagreement of(VictimGroup group, List<SpeakerReading> speakers, Collection<Reading> allowed) {
        List<Integer> named = speakers.stream()
                .map(SpeakerReading::best)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        List<Long> lows = numbers(allowed, Reading::low);
        List<Long> highs = numbers(allowed, Reading::high);
        Integer apart = named.size() < 2 ? null : (Integer) (named.getLast() - named.getFirst());
        return new Disagreement(
                group,
                speakers,
                apart,
                apart == null ? null : share(apart, named.getLast()),
                lows.isEmpty() || highs.isEmpty() || lows.getLast() <= highs.getFirst());
    }

    private static Double share(int apart, int highest) {
        return apart == 0 ? 0.0 : (double) apart / highest;
    }

    private static List<Long> numbers(Collection<Reading> readings, Function<Reading, Long> number) {
        return readings.stream().map(number).filter(Objects::nonNull).sorted().toList();
    }
}
