package org.casus.event;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.casus.claim.Claim;
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

        @NonNull @Description("Whether there is a number that all of them allow.")
        boolean compatible) {

    /** The groups of which several speakers say something; parameters as {@link TollOfClaims#of} has them. */
    static List<Disagreement> of(Collection<Claim> claims, Instant knownBy) {
        return TollOfClaims.bySpeaker(claims, knownBy).entrySet().stream()
                .filter(group -> group.getValue().size() > 1)
                .map(group -> of(
                        group.getKey(),
                        group.getValue().entrySet().stream()
                                .map(said -> SpeakerReading.of(said.getKey(), said.getValue()))
                                .toList()))
                .toList();
    }

    private static Disagreement of(VictimGroup group, List<SpeakerReading> speakers) {
        List<Integer> named = numbers(speakers, SpeakerReading::best);
        List<Integer> lows = numbers(speakers, SpeakerReading::low);
        List<Integer> highs = numbers(speakers, SpeakerReading::high);
        return new Disagreement(
                group,
                speakers,
                named.size() < 2 ? null : (Integer) (named.getLast() - named.getFirst()),
                lows.isEmpty() || highs.isEmpty() || lows.getLast() <= highs.getFirst());
    }

    private static List<Integer> numbers(List<SpeakerReading> speakers, Function<SpeakerReading, Integer> number) {
        return speakers.stream()
                .map(number)
                .filter(Objects::nonNull)
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
