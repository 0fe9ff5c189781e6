package org.casus.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casus.dataset.record.Confirmation.CONFIRMED;
import static org.casus.dataset.record.Confirmation.CORROBORATED;
import static org.casus.dataset.record.Confirmation.DENIED;
import static org.casus.dataset.record.Confirmation.RETRACTED;
import static org.casus.dataset.record.Confirmation.UNCONFIRMED;
import static org.casus.dataset.record.Quantifier.ABOUT;
import static org.casus.dataset.record.Quantifier.AT_LEAST;
import static org.casus.dataset.record.Quantifier.EXACTLY;
import static org.casus.dataset.record.Quantifier.SEVERAL;
import static org.casus.dataset.record.VictimGroup.ALL;
import static org.casus.dataset.record.VictimGroup.ARMED_GROUP;
import static org.casus.dataset.record.VictimGroup.CIVILIANS;
import static org.casus.dataset.record.VictimGroup.SECURITY_FORCES;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.casus.dataset.record.Confirmation;
import org.casus.dataset.record.Metric;
import org.casus.dataset.record.Quantifier;
import org.casus.dataset.record.VictimGroup;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TollOfClaimsTest {

    private static final long SOHR = 1;
    private static final long ARMY = 2;
    private static final long UN = 3;
    private static final Instant MORNING = Instant.parse("2022-01-21T06:00:00Z");
    private static final Instant EVENING = Instant.parse("2022-01-21T18:00:00Z");

    private long nextKey = 1;

    private Claim claim(
            long speaker,
            VictimGroup group,
            Quantifier quantifier,
            Long amount,
            Confirmation confirmation,
            Instant said) {
        Claim claim = new Claim();
        claim.key = nextKey++;
        claim.reportedByKey = 99L;
        claim.attributedToKey = speaker;
        claim.metric = Metric.KILLED;
        claim.victimGroup = group;
        claim.confirmation = confirmation;
        claim.saidAt = said;
        claim.recordedAt = EVENING;
        Bounds bounds = Bounds.of(quantifier, amount);
        claim.low = bounds.low();
        claim.best = bounds.best();
        claim.high = bounds.high();
        return claim;
    }

    /** The claim is retracted, and the other one holds again. */
    private static void restores(Claim retracted, Claim other) {
        ClaimConfirmation step = ClaimConfirmation.of(RETRACTED);
        step.restoresKey = other.key;
        retracted.confirmations = List.of(step);
    }

    private static TollOfClaims toll(List<Claim> claims, Instant knownBy) {
        return TollOfClaims.of(KnownClaims.by(claims, knownBy).standing());
    }

    private static void assertToll(List<Claim> claims, Long low, Long best, Long high) {
        Reading total = toll(claims, null).total();
        assertThat(Arrays.asList(total.low(), total.best(), total.high())).isEqualTo(Arrays.asList(low, best, high));
    }

    @Test
    void groupsAddUp() {
        assertToll(
                List.of(
                        claim(SOHR, SECURITY_FORCES, AT_LEAST, 20L, UNCONFIRMED, MORNING),
                        claim(SOHR, ARMED_GROUP, AT_LEAST, 16L, UNCONFIRMED, MORNING)),
                36L,
                36L,
                null);
    }

    @Test
    void speakersOnOneGroupDoNot() {
        List<Claim> claims = List.of(
                claim(SOHR, SECURITY_FORCES, EXACTLY, 20L, UNCONFIRMED, EVENING),
                claim(ARMY, SECURITY_FORCES, EXACTLY, 11L, CORROBORATED, MORNING));
        assertToll(claims, 11L, 11L, 20L);
    }

    @Test
    void theNewestDecidesBetweenEquallyConfirmedOnes() {
        assertToll(
                List.of(
                        claim(SOHR, CIVILIANS, EXACTLY, 20L, UNCONFIRMED, MORNING),
                        claim(ARMY, CIVILIANS, EXACTLY, 11L, UNCONFIRMED, EVENING)),
                11L,
                11L,
                20L);
    }

    @Test
    void aSpeakersNewestClaimReplacesTheEarlierOnes() {
        assertToll(
                List.of(
                        claim(SOHR, CIVILIANS, EXACTLY, 30L, CONFIRMED, MORNING),
                        claim(SOHR, CIVILIANS, EXACTLY, 12L, UNCONFIRMED, EVENING)),
                12L,
                12L,
                12L);
    }

    @Test
    void aSpeakersVictimActorsAddUpUntilOneNumberCoversThem() {
        Claim one = claim(SOHR, ARMED_GROUP, EXACTLY, 3L, UNCONFIRMED, MORNING);
        one.victimActorKey = 7L;
        Claim other = claim(SOHR, ARMED_GROUP, EXACTLY, 4L, UNCONFIRMED, MORNING);
        other.victimActorKey = 8L;
        assertToll(List.of(one, other), 7L, 7L, 7L);
        assertToll(List.of(one, other, claim(SOHR, ARMED_GROUP, EXACTLY, 5L, UNCONFIRMED, EVENING)), 5L, 5L, 5L);
    }

    @Test
    void whatIsSupersededStaysOutWhenTheCorrectionIsRetracted() {
        Claim first = claim(SOHR, CIVILIANS, EXACTLY, 30L, UNCONFIRMED, MORNING);
        Claim correction = claim(SOHR, CIVILIANS, EXACTLY, 12L, UNCONFIRMED, EVENING);
        correction.supersedesKey = first.key;
        Claim other = claim(UN, CIVILIANS, EXACTLY, 5L, UNCONFIRMED, MORNING);
        assertToll(List.of(first, correction, other), 5L, 12L, 12L);
        correction.confirmation = RETRACTED;
        assertToll(List.of(first, correction, other), 5L, 5L, 5L);
        restores(correction, first);
        assertToll(List.of(first, correction, other), 5L, 30L, 30L);
    }

    @Test
    void aRetractionHidesWhatItsSpeakerSaidBeforeThoughItReplacedNothing() {
        Claim first = claim(SOHR, CIVILIANS, EXACTLY, 30L, UNCONFIRMED, MORNING);
        Claim newer = claim(SOHR, CIVILIANS, EXACTLY, 12L, RETRACTED, EVENING);
        assertThat(toll(List.of(first, newer), null).total()).isNull();
        assertToll(List.of(first, newer, claim(SOHR, ARMED_GROUP, EXACTLY, 3L, UNCONFIRMED, MORNING)), 3L, 3L, 3L);
        restores(newer, first);
        assertToll(List.of(first, newer), 30L, 30L, 30L);
        Claim newest = claim(SOHR, CIVILIANS, EXACTLY, 9L, UNCONFIRMED, EVENING.plusSeconds(1));
        assertToll(List.of(first, newer, newest), 9L, 9L, 9L);
    }

    @Test
    void aChainOfRetractionsRestoresWhatTheLastOneDoes() {
        Claim first = claim(SOHR, CIVILIANS, EXACTLY, 1L, UNCONFIRMED, MORNING);
        Claim second = claim(SOHR, CIVILIANS, EXACTLY, 2L, RETRACTED, MORNING.plusSeconds(1));
        second.supersedesKey = first.key;
        restores(second, first);
        Claim third = claim(SOHR, CIVILIANS, EXACTLY, 3L, RETRACTED, EVENING);
        third.supersedesKey = second.key;
        restores(third, second);
        assertToll(List.of(first, second, third), 1L, 1L, 1L);
        first.confirmation = RETRACTED;
        restores(first, third);
        assertThat(toll(List.of(first, second, third), null).total()).isNull();
    }

    @Test
    void whatAnotherSpeakerCorrectsDoesNotBringBackWhatWasSaidBefore() {
        Claim first = claim(SOHR, CIVILIANS, EXACTLY, 30L, UNCONFIRMED, MORNING);
        Claim newer = claim(SOHR, CIVILIANS, EXACTLY, 12L, UNCONFIRMED, MORNING.plusSeconds(1));
        Claim correction = claim(UN, CIVILIANS, EXACTLY, 7L, UNCONFIRMED, EVENING);
        correction.supersedesKey = newer.key;
        assertToll(List.of(first, newer, correction), 7L, 7L, 7L);
    }

    @Test
    void aDenialDoesNotEraseAClaim() {
        assertToll(List.of(claim(SOHR, CIVILIANS, EXACTLY, 30L, DENIED, MORNING)), 30L, 30L, 30L);
        assertToll(
                List.of(
                        claim(SOHR, CIVILIANS, EXACTLY, 30L, DENIED, EVENING),
                        claim(ARMY, CIVILIANS, EXACTLY, 0L, UNCONFIRMED, MORNING)),
                0L,
                0L,
                30L);
    }

    @Test
    void everybodyIsNotAddedToTheGroups() {
        Claim civilians = claim(SOHR, CIVILIANS, EXACTLY, 2L, CONFIRMED, EVENING);
        Claim all = claim(UN, ALL, EXACTLY, 30L, UNCONFIRMED, MORNING);
        assertToll(List.of(all), 30L, 30L, 30L);
        assertToll(List.of(all, civilians), 30L, 30L, 30L);
    }

    @Test
    void whereTheGroupsAreMoreThanEverybodyTheBetterConfirmedHolds() {
        Claim soldiers = claim(SOHR, SECURITY_FORCES, EXACTLY, 20L, UNCONFIRMED, EVENING);
        Claim all = claim(ARMY, ALL, EXACTLY, 11L, CONFIRMED, MORNING);
        assertToll(List.of(soldiers, all), 11L, 11L, 20L);
        all.confirmation = UNCONFIRMED;
        assertToll(List.of(soldiers, all), 20L, 20L, 20L);
    }

    @Test
    void openAboveForEverybodyIsOpenAboveInAll() {
        assertToll(
                List.of(
                        claim(SOHR, CIVILIANS, EXACTLY, 20L, UNCONFIRMED, MORNING),
                        claim(UN, ALL, AT_LEAST, 15L, UNCONFIRMED, MORNING)),
                20L,
                20L,
                null);
    }

    @Test
    void whatNobodyNumberedCountsWithItsLow() {
        Claim several = claim(SOHR, CIVILIANS, SEVERAL, null, UNCONFIRMED, MORNING);
        assertToll(List.of(several), 2L, null, null);
        assertToll(List.of(several, claim(SOHR, ARMED_GROUP, EXACTLY, 16L, UNCONFIRMED, MORNING)), 18L, 18L, null);
    }

    @Test
    void anEstimateHasNoBounds() {
        assertToll(List.of(claim(SOHR, CIVILIANS, ABOUT, 30L, UNCONFIRMED, MORNING)), null, 30L, null);
    }

    @Test
    void highTakesInTheBestNumber() {
        assertToll(
                List.of(
                        claim(SOHR, CIVILIANS, AT_LEAST, 20L, CONFIRMED, MORNING),
                        claim(ARMY, CIVILIANS, EXACTLY, 11L, UNCONFIRMED, MORNING)),
                11L,
                20L,
                20L);
    }

    @Test
    void knownByLeavesOutWhatWasSaidLaterOrUndated() {
        Claim early = claim(SOHR, CIVILIANS, EXACTLY, 5L, UNCONFIRMED, MORNING);
        Claim late = claim(SOHR, CIVILIANS, EXACTLY, 20L, UNCONFIRMED, EVENING);
        late.supersedesKey = early.key;
        Claim undated = claim(UN, ARMED_GROUP, EXACTLY, 3L, UNCONFIRMED, null);
        List<Claim> claims = List.of(early, late, undated);
        assertThat(toll(claims, MORNING).total().best()).isEqualTo(5);
        assertThat(toll(claims, EVENING).total().best()).isEqualTo(20);
        assertThat(toll(claims, null).total().best()).isEqualTo(23);
        assertThat(toll(claims, MORNING.minusSeconds(1)).total()).isNull();
    }

    @Test
    void onlyTheKilledCount() {
        Claim injured = claim(SOHR, CIVILIANS, EXACTLY, 5L, UNCONFIRMED, MORNING);
        injured.metric = Metric.INJURED;
        assertThat(toll(List.of(injured), null).total()).isNull();
    }

    @RepeatedTest(500)
    void lowIsNotAboveBestNorBestAboveHigh(RepetitionInfo repetition) {
        List<Claim> claims = random(repetition);
        Reading total = toll(claims, null).total();
        if (total != null && total.best() != null) {
            assertThat(total.low() == null || total.low() <= total.best()).isTrue();
            assertThat(total.high() == null || total.best() <= total.high()).isTrue();
        }
        if (claims.stream().allMatch(claim -> claim.low != null && claim.best != null) && total != null) {
            assertThat(total.low()).isNotNull().isLessThanOrEqualTo(total.best());
        }
    }

    @RepeatedTest(200)
    void theOrderOfTheClaimsDoesNotMatter(RepetitionInfo repetition) {
        List<Claim> claims = random(repetition);
        TollOfClaims toll = toll(claims, null);
        List<Claim> shuffled = new ArrayList<>(claims);
        Collections.shuffle(shuffled, new Random(repetition.getCurrentRepetition()));
        assertThat(toll(shuffled, null)).isEqualTo(toll);
    }

    /** A claim that is the first of its speaker leaves no trace. */
    @RepeatedTest(200)
    void aRetractedClaimAloneChangesNothing(RepetitionInfo repetition) {
        List<Claim> claims = random(repetition);
        TollOfClaims toll = toll(claims, null);
        Random random = new Random(-repetition.getCurrentRepetition());
        List<Claim> more = new ArrayList<>(claims);
        Claim retracted = random(random, claims);
        retracted.attributedToKey = 77L;
        retracted.supersedesKey = null;
        retracted.confirmation = RETRACTED;
        more.add(retracted);
        assertThat(toll(more, null)).isEqualTo(toll);
    }

    /** However many speak of one group, no number comes out that none of them gave. */
    @RepeatedTest(200)
    void speakersAreNeverAddedUp(RepetitionInfo repetition) {
        List<Claim> claims = random(repetition);
        claims.forEach(claim -> {
            claim.victimGroup = CIVILIANS;
            claim.victimActorKey = null;
        });
        Reading total = toll(claims, null).total();
        if (total != null) {
            List<StandingClaim> standing = KnownClaims.by(claims, null).standing();
            assertThat(total.best())
                    .isIn(standing.stream()
                            .filter(each -> !each.silent())
                            .map(each -> each.claim().best)
                            .toList());
            for (Long bound : Arrays.asList(total.low(), total.high())) {
                assertThat(standing.stream()
                                .map(StandingClaim::claim)
                                .anyMatch(claim -> bound == null
                                        || bound.equals(claim.low)
                                        || bound.equals(claim.best)
                                        || bound.equals(claim.high)))
                        .isTrue();
            }
        }
    }

    private List<Claim> random(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Claim> claims = new ArrayList<>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            claims.add(random(random, claims));
        }
        return claims;
    }

    private Claim random(Random random, List<Claim> earlier) {
        Quantifier[] quantifiers = {
            EXACTLY, AT_LEAST, Quantifier.MORE_THAN, Quantifier.AT_MOST, Quantifier.LESS_THAN, ABOUT, SEVERAL
        };
        Claim claim = claim(
                random.nextInt(4),
                VictimGroup.values()[random.nextInt(VictimGroup.values().length)],
                quantifiers[random.nextInt(quantifiers.length)],
                1L + random.nextInt(40),
                Confirmation.values()[random.nextInt(Confirmation.values().length)],
                random.nextInt(5) == 0 ? null : MORNING.plusSeconds(random.nextInt(3) * 3600L));
        claim.metric = random.nextInt(6) == 0 ? Metric.INJURED : Metric.KILLED;
        claim.victimActorKey = random.nextInt(3) == 0 ? (Long) (long) random.nextInt(3) : null;
        if (!earlier.isEmpty() && random.nextInt(4) == 0) {
            claim.supersedesKey = earlier.get(random.nextInt(earlier.size())).key;
        }
        return claim;
    }
}
