package org.casus.claim;

import java.util.ArrayList;
import java.util.List;
import org.casus.graphql.DateRange;
import org.casus.graphql.ErrorCode;
import org.casus.graphql.Refs;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/** Turns a filter of claims into SQL over claims under the alias c. */
final class ClaimConditions {

    private static final Fragment SPEAKER = Fragment.of("coalesce(c.attributed_to_id, c.reported_by_id)");

    private static final Fragment SUPERSEDED =
            Fragment.of("exists (select 1 from claim later where later.supersedes_id = c.id)");

    private ClaimConditions() {}

    /**
     * The claims that a filter lets through.
     *
     * @param reader looks refs up: a statement a list of refs
     * @param filter null lets all through
     * @param path where the filter was given, for refusals
     */
    static Fragment of(Reader reader, ClaimFilter filter, String path) {
        if (filter == null) {
            return Fragment.TRUE;
        }
        List<Fragment> conditions = new ArrayList<>();
        if (filter.event != null) {
            conditions.add(any(
                    "c.event_id",
                    Refs.keys(reader, "event", filter.event, ErrorCode.UNKNOWN_EVENT, "event", path + ".event")));
        }
        if (filter.victimActor != null) {
            conditions.add(any(
                    "c.victim_actor_id",
                    Refs.keys(
                            reader,
                            "actor",
                            filter.victimActor,
                            ErrorCode.UNKNOWN_ACTOR,
                            "actor",
                            path + ".victimActor")));
        }
        if (filter.speaker != null) {
            conditions.add(Fragment.of("? = any(?)", SPEAKER, sources(reader, filter.speaker, path + ".speaker")));
        }
        if (filter.reportedBy != null) {
            conditions.add(any("c.reported_by_id", sources(reader, filter.reportedBy, path + ".reportedBy")));
        }
        words(conditions, "c.metric", filter.metric, path + ".metric");
        words(conditions, "c.victim_group", filter.victimGroup, path + ".victimGroup");
        words(conditions, "c.confirmation", filter.confirmation, path + ".confirmation");
        if (filter.said != null) {
            conditions.add(filter.said.ofInstants(Fragment.of("c.said_at"), path + ".said"));
        }
        if (filter.olderThan != null) {
            conditions.add(Fragment.of("coalesce(c.said_at, c.recorded_at) < ?", DateRange.begin(filter.olderThan)));
        }
        if (filter.current != null) {
            conditions.add(filter.current ? Fragment.not(SUPERSEDED) : SUPERSEDED);
        }
        return Fragment.and(conditions);
    }

    /** The keys of sources. */
    static List<Long> sources(Reader reader, List<String> refs, String path) {
        return Refs.keys(reader, "source", refs, ErrorCode.UNKNOWN_SOURCE, "source", path);
    }

    /** Adds that a column has one of these words, where there are any to have. */
    static void words(List<Fragment> conditions, String column, List<?> words, String path) {
        if (words != null) {
            Refs.requireSome(words, path);
            conditions.add(any(column, words));
        }
    }

    private static Fragment any(String column, List<?> values) {
        return Fragment.of(column + " = any(?)", values);
    }
}
