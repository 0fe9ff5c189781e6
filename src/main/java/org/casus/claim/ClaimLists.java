package org.casus.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.casus.dataset.record.Metric;
import org.casus.dataset.record.VictimGroup;
import org.casus.graphql.BatchLoader;
import org.casus.graphql.GraphQLRequest;
import org.casus.graphql.Records;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/** The claims of many events, or of many reports, at once; oldest first, as a toll grows. */
public final class ClaimLists {

    private static final BatchLoader<EventKey, List<Claim>> BY_EVENT =
            BatchLoader.list("event.claims", ClaimLists::ofEvents);

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
