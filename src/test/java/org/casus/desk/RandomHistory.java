package org.casus.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * What speakers say of two events, take back, confirm and deny, in a random order of recording: often not the order in
 * which it was said. Told only as far as it was said by some time, it is told in the same order.
 */
final class RandomHistory {

    static final Instant FIRST = Instant.parse("2022-01-21T00:00:00Z");

    /** So many times at which something is said: few, so that much is said at once. */
    static final int TIMES = 6;

    private static final List<String> SPEAKERS = List.of("source:ap", "source:sohr", "source:un");
    private static final List<String> GROUPS = List.of("CIVILIANS", "ARMED_GROUP", "ALL");
    private static final List<String> QUANTIFIERS = List.of("EXACTLY", "AT_LEAST", "ABOUT");
    private static final List<String> CONFIRMATIONS =
            List.of("UNCONFIRMED", "CORROBORATED", "CONFIRMED", "DISPUTED", "DENIED");

    /**
     * Something that is said.
     *
     * @param at null where nobody knows
     * @param claim the ref of the claim that it is, or that it is about
     * @param said what the mutation is told, with VERSION in the place of the version
     * @param other a claim that it names; where that is not told, it is not named
     */
    record Said(String mutation, Instant at, String claim, String said, String naming, String other) {}

    private record Claim(String ref, String event, String metric, Instant at) {}

    private final Random random;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Said> all = new ArrayList<>();

    RandomHistory(long seed) {
        random = new Random(seed);
        for (int i = 6 + random.nextInt(12); i > 0; i--) {
            if (claims.isEmpty() || random.nextInt(2) == 0) {
                claim();
            } else {
                word();
            }
        }
    }

    static String event(int number) {
        return "desk:history-" + number;
    }

    static Instant time(int number) {
        return FIRST.plusSeconds(86_400L * number);
    }

    /** All of it, in the order in which it is recorded. */
    List<Said> all() {
        return all;
    }

    /** What was said by then. */
    List<Said> by(Instant time) {
        Set<String> told = new HashSet<>();
        List<Said> some = new ArrayList<>();
        for (Said said : all) {
            boolean isClaim = said.mutation.equals("recordClaim");
            if (said.at != null && !said.at.isAfter(time) && (isClaim || told.contains(said.claim))) {
                some.add(
                        said.other == null || told.contains(said.other)
                                ? said
                                : new Said(said.mutation, said.at, said.claim, said.said, "", null));
                told.add(said.claim);
            }
        }
        return some;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void claim() {
        String event = event(random.nextInt(2));
        String metric = random.nextInt(6) == 0 ? "INJURED" : "KILLED";
        Instant at = random.nextInt(8) == 0 ? null : time(random.nextInt(TIMES));
        Claim claim = new Claim(event + "/" + claims.size(), event, metric, at);
        String group = any(GROUPS);
        Claim before = other(claim, null);
        all.add(new Said(
                "recordClaim",
                at,
                claim.ref,
                """
                ref: "%s", event: "%s", reportedBy: "%s", metric: %s, victimGroup: %s, %s %s confirmation: %s
                quantity: { quantifier: %s, amount: %d }""".formatted(
                                claim.ref,
                                event,
                                any(SPEAKERS),
                                metric,
                                group,
                                at == null ? "" : "saidAt: \"" + at + "\"",
                                group.equals("ARMED_GROUP") && random.nextBoolean()
                                        ? "victimActor: \"desk-actor:islamic-state\""
                                        : "",
                                any(CONFIRMATIONS),
                                any(QUANTIFIERS),
                                1 + random.nextInt(50)),
                before == null || random.nextInt(2) == 0 ? "" : "supersedes: \"" + before.ref + "\"",
                before == null ? null : before.ref));
        claims.add(claim);
    }

    /** Something that is said of a claim, not before the claim was. */
    private void word() {
        Claim claim = any(claims);
        int first = claim.at == null ? 0 : (int) ((claim.at.getEpochSecond() - FIRST.getEpochSecond()) / 86_400);
        Instant at = time(first + random.nextInt(TIMES - first));
        String said = "ref: \"%s\", version: VERSION, saidAt: \"%s\"".formatted(claim.ref, at);
        if (random.nextInt(3) > 0) {
            Claim restored = other(claim, at);
            all.add(new Said(
                    "retractClaim",
                    at,
                    claim.ref,
                    said + ", reason: \"It was wrong.\"",
                    restored == null || random.nextInt(2) == 0 ? "" : "restores: \"" + restored.ref + "\"",
                    restored == null ? null : restored.ref));
        } else {
            all.add(new Said(
                    "setClaimConfirmation", at, claim.ref, said + ", confirmation: " + any(CONFIRMATIONS), "", null));
        }
    }

    /**
     * Another claim on the same event that counts the same.
     *
     * @param by when it was said at the latest; null for whenever
     */
    private Claim other(Claim claim, Instant by) {
        List<Claim> others = claims.stream()
                .filter(other -> other != claim && other.event.equals(claim.event) && other.metric.equals(claim.metric))
                .filter(other -> by == null || other.at != null && !other.at.isAfter(by))
                .toList();
        return others.isEmpty() ? null : any(others);
    }
}
