package org.casus.claim;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.casus.graphql.engine.GraphQLRequest;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.node.Refs;
import org.casus.graphql.paging.DateRange;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/** Turns a filter of claims into a condition on {@code claim c}. */
public final class ClaimConditions {

    private static final String SUPERSEDED = "exists (select 1 from claim later where later.supersedes_id = c.id)";

    private record Compiled(ClaimFilter filter) {}

    private ClaimConditions() {}

    /**
     * The claims that this request's filter lets through. Refs are looked up, one statement a field, once in a request.
     *
     * @param filter null lets all through
     * @param path where the filter was given, for refusals
     */
    static Fragment of(ClaimFilter filter, String path) {
        return filter == null
                ? Fragment.TRUE
                : GraphQLRequest.once(new Compiled(filter), () -> compile(GraphQLRequest.reader(), filter, path));
    }

    /**
     * The same outside of a request.
     *
     * @throws org.casus.graphql.error.Refusal where a value of it cannot mean anything
     */
    public static Fragment of(Reader reader, ClaimFilter filter, String path) {
        return filter == null ? Fragment.TRUE : compile(reader, filter, path);
    }

    private static Fragment compile(Reader reader, ClaimFilter filter, String path) {
        List<Fragment> all = new ArrayList<>();
        if (filter.event != null) {
            all.add(in(
                    "c.event_id",
                    Refs.keys(reader, "event", filter.event, ErrorCode.UNKNOWN_EVENT, "event", path + ".event")));
        }
        if (filter.victimActor != null) {
            all.add(in(
                    "c.victim_actor_id",
                    Refs.keys(
                            reader,
                            "actor",
                            filter.victimActor,
                            ErrorCode.UNKNOWN_ACTOR,
                            "actor",
                            path + ".victimActor")));
        }
        if (filter.responsible != null) {
            all.add(in(
                    "c.responsible_id",
                    Refs.keys(
                            reader,
                            "actor",
                            filter.responsible,
                            ErrorCode.UNKNOWN_ACTOR,
                            "actor",
                            path + ".responsible")));
        }
        if (filter.speaker != null) {
            all.add(speaker("c", sources(reader, filter.speaker, path + ".speaker")));
        }
        if (filter.reportedBy != null) {
            all.add(in("c.reported_by_id", sources(reader, filter.reportedBy, path + ".reportedBy")));
        }
        if (filter.metric != null) {
            all.add(in("c.metric", filter.metric));
        }
        if (filter.victimGroup != null) {
            all.add(in("c.victim_group", filter.victimGroup));
        }
        if (filter.confirmation != null) {
            all.add(in("c.confirmation", filter.confirmation));
        }
        if (filter.said != null) {
            all.add(filter.said.ofInstants(Fragment.of("c.said_at"), path + ".said"));
        }
        if (filter.olderThan != null) {
            all.add(Fragment.of("coalesce(c.said_at, c.recorded_at) < ?", DateRange.begin(filter.olderThan)));
        }
        if (filter.current != null) {
            all.add(current(filter.current));
        }
        return Fragment.and(all);
    }

    /** The claims that no later one supersedes, or those that one does. */
    static Fragment current(boolean current) {
        return Fragment.of(current ? "not " + SUPERSEDED : SUPERSEDED);
    }

    /**
     * The claims that were not retracted by a time: in SQL what {@link Claim#confirmationBy} says.
     *
     * @param by no later word counts
     */
    public static Fragment notRetracted(String alias, Instant by) {
        return Fragment.of("""
                coalesce(
                  (select said.confirmation from claim_confirmation said
                   where said.claim_id = %1$s.id and (said.said_at <= ? or said.said_at is null)
                   order by said.said_at desc nulls last, said.id desc fetch first row only),
                  case when exists (select 1 from claim_confirmation said where said.claim_id = %1$s.id) then 'UNCONFIRMED' end,
                  %1$s.confirmation) <> 'RETRACTED'""".formatted(alias), by.atOffset(ZoneOffset.UTC));
    }

    /** The claims, or reported statistics, that these sources make. */
    static Fragment speaker(String alias, List<Long> sources) {
        return Fragment.of("coalesce(%1$s.attributed_to_id, %1$s.reported_by_id) = any(?)".formatted(alias), sources);
    }

    /** The keys of sources, by their refs or exact names. */
    static List<Long> sources(Reader reader, List<String> refs, String path) {
        return Refs.keys(reader, refs, Source.class, "source:", ErrorCode.UNKNOWN_SOURCE, path);
    }

    /** The rows of which the column has one of the values. */
    static Fragment in(String column, List<?> values) {
        return switch (values.size()) {
            case 0 -> Fragment.FALSE;
            case 1 -> Fragment.of(column + " = ?", values.getFirst());
            default -> Fragment.of(column + " = any(?)", values);
        };
    }
}
