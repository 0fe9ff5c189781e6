package org.casus.claim;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Function;
import org.casus.dataset.record.Confirmation;
import org.casus.dataset.record.Quantifier;

/**
 * A number of people killed, as somebody claims it or as several claims give it. Null is "nobody said", which is not 0.
 * best lies between low and high: where the claims that these come from contradict each other, low and high are widened
 * to take it in, since the best number must be a credible one.
 *
 * @param low the lowest credible number
 * @param best the best one
 * @param high the highest credible number; null where it is open above
 * @param confirmation of the claim that gives best; of several that were added up, the weakest
 * @param saidAt when that was said; null where nobody dated it
 */
public record Reading(Long low, Long best, Long high, Confirmation confirmation, Instant saidAt) {

    /** "About" allows for one part in so many. */
    private static final long ABOUT_PART = 10;

    /** The best confirmed one first, then the newest, then the highest, so that no order of input decides. */
    private static final Comparator<Reading> BEST_FIRST = Comparator.comparingInt(
                    (Reading reading) -> rank(reading.confirmation))
            .thenComparing(
                    Reading::saidAt,
                    Comparator.nullsLast(Comparator.<Instant>naturalOrder().reversed()))
            .thenComparing(
                    Reading::best,
                    Comparator.nullsLast(Comparator.<Long>naturalOrder().reversed()));

    /** Widens low and high to take in best. */
    public Reading {
        if (best != null && low != null) {
            low = Math.min(low, best);
        }
        if (best != null && high != null) {
            high = Math.max(high, best);
        }
    }

    private static int rank(Confirmation confirmation) {
        return switch (confirmation) {
            case CONFIRMED -> 0;
            case CORROBORATED -> 1;
            case UNCONFIRMED -> 2;
            case DISPUTED -> 3;
            case DENIED -> 4;
            case RETRACTED -> 5;
        };
    }

    /** What one claim says. */
    static Reading of(StandingClaim standing) {
        Claim claim = standing.claim();
        return new Reading(claim.low, claim.best, claim.high, standing.confirmation(), claim.saidAt);
    }

    /**
     * What one claim leaves room for, so that two can be told to contradict each other. "About n" is taken for n and a
     * tenth more or less, in whole people, rounded away from n: "about 253" for 227 to 279. Datasets that code a best
     * number alone mean that number.
     */
    static Reading allowed(StandingClaim standing) {
        Claim claim = standing.claim();
        Long low = claim.low;
        Long high = claim.high;
        if (claim.best != null && claim.quantifier == Quantifier.ABOUT) {
            low = Math.floorDiv(claim.best * (ABOUT_PART - 1), ABOUT_PART);
            high = Math.ceilDiv(claim.best * (ABOUT_PART + 1), ABOUT_PART);
        } else if (claim.best != null && claim.quantifier == Quantifier.EXACTLY) {
            low = low == null ? claim.best : low;
            high = high == null ? claim.best : high;
        }
        return new Reading(low, claim.best, high, standing.confirmation(), claim.saidAt);
    }

    /**
     * What several speakers say of the same people: low is the smallest low, high the largest high, null when every one
     * is open above, best that of the best confirmed, then newest that has one.
     *
     * @param readings one a speaker; not empty
     */
    static Reading either(Collection<Reading> readings) {
        Reading first = readings.stream()
                .filter(reading -> reading.best != null)
                .min(BEST_FIRST)
                .orElseGet(() -> readings.stream().min(BEST_FIRST).orElseThrow());
        return new Reading(
                readings.stream()
                        .map(Reading::low)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                first.best,
                readings.stream()
                        .map(Reading::high)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                first.confirmation,
                first.saidAt);
    }

    /**
     * What is said of people of whom nobody is counted twice. Where nobody gave a low for some of them, it may be 0;
     * where nobody gave a best, they count with their low, since nobody claims fewer; where some are open above, all
     * are.
     *
     * @param readings not empty
     */
    static Reading sum(Collection<Reading> readings) {
        boolean open = readings.stream().anyMatch(reading -> reading.high == null);
        return new Reading(
                add(readings, Reading::low),
                readings.stream().allMatch(reading -> reading.best == null)
                        ? null
                        : add(readings, reading -> reading.best == null ? reading.low : reading.best),
                open ? null : add(readings, Reading::high),
                readings.stream()
                        .map(Reading::confirmation)
                        .max(Comparator.comparingInt(Reading::rank))
                        .orElseThrow(),
                readings.stream()
                        .map(Reading::saidAt)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    /**
     * What is said of everybody, beside what is said of parts of them. The parts can be fewer than everybody, not more.
     * So low is the larger of the two lows. best is that of everybody, unless the parts add up to more: then the two
     * contradict each other, and the better confirmed, then newer one holds. high is that of everybody, or of the parts
     * where that is more; null where everybody's is open above, since parts say nothing about the others.
     */
    static Reading whole(Reading all, Reading parts) {
        boolean contradicts = all.best == null || parts.best != null && parts.best > all.best;
        boolean partsHold =
                contradicts && parts.best != null && (all.best == null || BEST_FIRST.compare(parts, all) < 0);
        Reading first = partsHold ? parts : all;
        return new Reading(
                larger(all.low, parts.low),
                first.best,
                all.high == null ? null : larger(all.high, parts.high),
                first.confirmation,
                first.saidAt);
    }

    private static Long larger(Long one, Long other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Math.max(one, other);
    }

    private static Long add(Collection<Reading> readings, Function<Reading, Long> number) {
        return readings.stream()
                .map(number)
                .filter(Objects::nonNull)
                .reduce(Long::sum)
                .orElse(null);
    }
}
