package org.casus.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.dataset.record.Metric;
import org.casus.dataset.record.VictimGroup;
import org.casus.graphql.engine.BatchLoader;
import org.casus.graphql.engine.GraphQLRequest;
import org.casus.graphql.node.Records;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/** The claims of many events, or of many reports, at once; oldest first, as a toll grows. */
public final class ClaimLists {

    private static final BatchLoader<EventKey, List<Claim>> BY_EVENT =
            BatchLoader.list("event.claims", ClaimLists::ofEvents);

    private static final BatchLoader<Long, List<Claim>> ALL_BY_EVENT = BatchLoader.list(
            "event.allClaims",
            (reader, events) -> Records.grouped(Claim.ofEvents(reader, events), claim -> claim.eventKey));

    private static final BatchLoader<Long, List<ClaimConfirmation>> CONFIRMATIONS =
            BatchLoader.list("claim.confirmations", ClaimConfirmation::ofClaims);

    private static final BatchLoader<Long, List<Claim>> BY_REPORT = BatchLoader.list(
            "report.claims",
            (reader, reports) -> Records.grouped(Claim.ofReports(reader, reports), claim -> claim.reportKey));

    /** The last claim that replaces another one, by the other one's key. */
    static final BatchLoader<Long, Claim> SUPERSEDING = BatchLoader.one("claim.supersededBy", (reader, keys) -> {
        Map<Long, Claim> latest = new HashMap<>();
        Claim.superseding(reader, keys).stream()
                .sorted(TollOfClaims.OLDEST_FIRST)
                .forEach(claim -> latest.put(claim.supersedesKey, claim));
        return latest;
    });

    private record Asked(List<Metric> metric, List<VictimGroup> victimGroup, Boolean current) {

        Fragment condition() {
            List<Fragment> all = new ArrayList<>();
            if (metric != null) {
                all.add(ClaimConditions.in("c.metric", metric));
            }
            if (victimGroup != null) {
                all.add(ClaimConditions.in("c.victim_group", victimGroup));
            }
            if (current != null) {
                all.add(ClaimConditions.current(current));
            }
            return Fragment.and(all);
        }
    }

    private record EventKey(Long event, Asked asked) {}

    private ClaimLists() {}

    /**
     * The claims of an event; null does not narrow them.
     *
     * @param event its key
     */
    public static CompletionStage<List<Claim>> ofEvent(
            Long event, List<Metric> metric, List<VictimGroup> victimGroup, Boolean current) {
        return GraphQLRequest.load(BY_EVENT, new EventKey(event, new Asked(metric, victimGroup, current)));
    }

    /** All claims of an event with their steps, in no order. */
    public static CompletionStage<List<Claim>> allOfEvent(Long event) {
        return GraphQLRequest.load(ALL_BY_EVENT, event);
    }

    /** Those of an event's claims that are asked for; what is null does not narrow them. */
    public static List<Claim> narrowed(
            List<Claim> claims, List<Metric> metric, List<VictimGroup> victimGroup, Boolean current) {
        Set<Long> superseded = claims.stream().map(claim -> claim.supersedesKey).collect(Collectors.toSet());
        return claims.stream()
                .filter(claim -> metric == null || metric.contains(claim.metric))
                .filter(claim -> victimGroup == null || victimGroup.contains(claim.victimGroup))
                .filter(claim -> current == null || current != superseded.contains(claim.key))
                .toList();
    }

    /** What was said of a claim, in the order in which it was said; the first is as old as the claim. */
    static CompletionStage<List<ClaimConfirmation>> confirmations(Claim claim) {
        return (claim.confirmations == null
                        ? GraphQLRequest.load(CONFIRMATIONS, claim.key)
                        : CompletableFuture.completedFuture(claim.confirmations))
                .thenApply(steps -> {
                    claim.confirmations = steps;
                    ClaimConfirmation first = ClaimConfirmation.of(claim.confirmedAtFirst().confirmation);
                    first.restoresKey = claim.confirmedAtFirst().restoresKey;
                    first.saidAt = claim.saidAt;
                    first.recordedAt = claim.recordedAt;
                    return Stream.concat(
                                    Stream.of(first), claim.steps().sorted(Comparator.comparing(step -> step.saidAt)))
                            .toList();
                });
    }

    /** The last claim of its event that meets the condition; of those alone that were said by the time that it has. */
    static CompletionStage<Claim> known(Claim claim, Predicate<Claim> which) {
        return allOfEvent(claim.eventKey)
                .thenApply(all -> KnownClaims.by(all, claim.knownBy).said().keySet().stream()
                        .filter(which)
                        .reduce((any, last) -> last)
                        .map(known -> known.asKnown(claim.knownBy))
                        .orElse(null));
    }

    /** The claims of a report. */
    static CompletionStage<List<Claim>> ofReport(Long report) {
        return GraphQLRequest.load(BY_REPORT, report);
    }

    private static Map<EventKey, List<Claim>> ofEvents(Reader reader, List<EventKey> keys) {
        Map<Asked, List<Long>> events = new LinkedHashMap<>();
        keys.forEach(key ->
                events.computeIfAbsent(key.asked, asked -> new ArrayList<>()).add(key.event));
        Map<EventKey, List<Claim>> claims = new HashMap<>();
        events.forEach((asked, some) -> Records.grouped(
                        Claim.ofEvents(reader, some, asked.condition()), claim -> claim.eventKey)
                .forEach((event, list) -> claims.put(new EventKey(event, asked), list)));
        return claims;
    }
}
