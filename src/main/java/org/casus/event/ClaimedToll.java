package org.casus.event;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.casus.claim.Claim;
import org.casus.claim.KnownClaims;
import org.casus.claim.Reading;
import org.casus.claim.StandingClaim;
import org.casus.claim.TollOfClaims;
import org.casus.dataset.record.Side;
import org.casus.dataset.record.Toll;
import org.casus.dataset.record.VictimGroup;

/** The toll of an event as its claims give it: the rule of {@link TollOfClaims}, and the sides of the event. */
public final class ClaimedToll {

    private ClaimedToll() {}

    /**
     * The toll.
     *
     * <p>What is claimed of an armed group goes to the side on which the victim actor took part, what is claimed of
     * civilians to them. Whoever is left of best is of unknown status: people of whom nobody said who they were,
     * prisoners, and fighters of no known side.
     *
     * @param sides on which side each actor of the event took part, by its key
     */
    public static Toll of(KnownClaims known, Map<Long, Side> sides) {
        List<StandingClaim> standing = known.standing();
        Reading total = TollOfClaims.of(standing).total();
        if (total == null) {
            return new Toll(null, null, null, null, null, null, null);
        }
        Integer sideA = best(standing, claim -> fights(claim) && sides.get(claim.victimActorKey) == Side.A);
        Integer sideB = best(standing, claim -> fights(claim) && sides.get(claim.victimActorKey) == Side.B);
        Integer civilians = best(standing, claim -> claim.victimGroup == VictimGroup.CIVILIANS);
        Integer best = integer(total.best());
        int counted = number(sideA) + number(sideB) + number(civilians);
        return new Toll(
                integer(total.low()),
                best,
                integer(total.high()),
                sideA,
                sideB,
                civilians,
                best == null || best <= counted ? null : (Integer) (best - counted));
    }

    private static boolean fights(Claim claim) {
        return switch (claim.victimGroup) {
            case STATE_FORCES, SECURITY_FORCES, ARMED_GROUP -> claim.victimActorKey != null;
            case ALL, CIVILIANS, PRISONERS, UNKNOWN -> false;
        };
    }

    private static Integer best(List<StandingClaim> standing, Predicate<Claim> which) {
        Reading reading = TollOfClaims.of(standing.stream()
                        .filter(each -> which.test(each.claim()))
                        .toList())
                .total();
        return reading == null ? null : integer(reading.best());
    }

    private static Integer integer(Long number) {
        return number == null ? null : Math.toIntExact(number);
    }

    private static int number(Integer counted) {
        return counted == null ? 0 : counted;
    }
}
