package org.casus.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.casus.dataset.record.Metric;
import org.casus.dataset.record.VictimGroup;
import org.casus.graphql.Batch;
import org.casus.graphql.Request;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/** The claims of many events, or of many reports, at once; oldest first, as a toll grows. */
public final class ClaimLists {

    private static final Batch<Key, List<Claim>> BY_EVENT =
            Batch.list("event.claims", (reader, keys) -> load(reader, keys, "c.event_id", claim -> claim.eventKey));

    private static final Batch<Key, List<Claim>> BY_REPORT =
            Batch.list("report.claims", (reader, keys) -> load(reader, keys, "c.report_id", claim -> claim.reportKey));

    private record Key(Long parent, ClaimFilter filter) {}

    private ClaimLists() {}

    /**
     * The claims of an event.
     *
     * @param event its key
     */
    public static CompletionStage<List<Claim>> ofEvent(
            Long event, List<Metric> metric, List<VictimGroup> victimGroup, Boolean current) {
        ClaimFilter filter = new ClaimFilter();
        filter.metric = metric;
        filter.victimGroup = victimGroup;
        filter.current = current;
        return Request.load(BY_EVENT, new Key(event, filter));
    }

    /** The claims of a report. */
    static CompletionStage<List<Claim>> ofReport(Long report) {
        return Request.load(BY_REPORT, new Key(report, null));
    }

    private static Map<Key, List<Claim>> load(
            Reader reader, List<Key> keys, String column, Function<Claim, Long> parent) {
        Map<ClaimFilter, List<Long>> alike = new LinkedHashMap<>();
        keys.forEach(key ->
                alike.computeIfAbsent(key.filter, any -> new ArrayList<>()).add(key.parent));
        Map<Key, List<Claim>> lists = new HashMap<>();
        alike.forEach((filter, parents) -> {
            Fragment sql = Fragment.of(
                    "select c.*\nfrom claim c\nwhere " + column
                            + " = any(?) and ?\norder by c.said_at nulls first, c.id",
                    parents,
                    ClaimConditions.of(reader, filter, "claims"));
            for (Claim claim : reader.entities(Claim.class, sql)) {
                lists.computeIfAbsent(new Key(parent.apply(claim), filter), any -> new ArrayList<>())
                        .add(claim);
            }
        });
        return lists;
    }

    /** The last claim that replaces another one, by the other one's key. */
    static Batch<Long, Claim> latestSuperseding() {
        return Batch.one("claim.supersededBy", (reader, keys) -> {
            Map<Long, Claim> latest = new HashMap<>();
            Fragment sql = Fragment.of("select c.*\nfrom claim c\nwhere c.supersedes_id = any(?)", keys);
            reader.entities(Claim.class, sql).stream()
                    .sorted(TollOfClaims.OLDEST_FIRST)
                    .forEach(claim -> latest.put(claim.supersedesKey, claim));
            return latest;
        });
    }
}
