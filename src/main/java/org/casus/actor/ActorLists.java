package org.casus.actor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Quoted;
import org.casus.graphql.error.Refusal;
import org.casus.graphql.node.Records;
import org.casus.graphql.paging.Keyset;
import org.casus.graphql.paging.Listing;
import org.casus.graphql.paging.OrderKey;
import org.casus.graphql.paging.Page;
import org.casus.graphql.paging.Paging;
import org.casus.graphql.paging.Ranking;
import org.casus.search.NameFold;
import org.casus.search.NameMatch;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.VersionedCache;

/** Lists of actors: by name, by how well a name matches, by how many events they have. */
@ApplicationScoped
public class ActorLists {

    private static final Keyset<Actor> BY_NAME = new Keyset<>(List.of(
            new OrderKey<>("name", Fragment.of("a.name"), false, false, actor -> actor.name, Object::toString),
            new OrderKey<>(
                    "id",
                    Fragment.of("a.id"),
                    false,
                    false,
                    actor -> actor.key,
                    value -> ((Number) value).longValue())));

    private final ActorNameIndex names;
    private final ActorRefs refs;
    private final VersionedCache<String, Map<Long, Integer>> eventCounts =
            new VersionedCache<>("event-counts", 1, counts -> 1);

    ActorLists(ActorNameIndex names, ActorRefs refs) {
        this.names = names;
        this.refs = refs;
    }

    /** A page of the actors that the filter lets through. */
    ActorConnection page(Reader reader, ActorFilter filter, ActorOrder orderBy, Paging paging) {
        Fragment condition = filter == null ? Fragment.TRUE : ActorConditions.of(reader, refs, filter);
        List<NameMatch> matches = filter == null || filter.name == null ? null : matches(reader, filter.name);
        return switch (order(orderBy, matches)) {
            case MATCH -> byMatch(reader, matches, condition, paging);
            case NAME -> byName(reader, matches, condition, paging);
            case EVENTS -> byEvents(reader, matches, condition, paging);
        };
    }

    /**
     * The condition on {@code actor a} that a filter stands for, names included; null lets all through.
     *
     * @throws Refusal where a value of it cannot mean anything
     */
    public Fragment where(Reader reader, ActorFilter filter) {
        if (filter == null) {
            return Fragment.TRUE;
        }
        List<NameMatch> matches = filter.name == null ? null : matches(reader, filter.name);
        return among(matches, ActorConditions.of(reader, refs, filter));
    }

    private static ActorOrder order(ActorOrder orderBy, List<NameMatch> matches) {
        if (orderBy == null) {
            return matches == null ? ActorOrder.NAME : ActorOrder.MATCH;
        }
        if (orderBy == ActorOrder.MATCH && matches == null) {
            throw new Refusal(
                    ErrorCode.INVALID_ARGUMENTS,
                    "orderBy",
                    "MATCH orders by how well filter.name matches; give filter.name, or order by NAME.");
        }
        return orderBy;
    }

    private List<NameMatch> matches(Reader reader, String name) {
        if (NameFold.fold(name).isEmpty()) {
            throw new Refusal(
                    ErrorCode.INVALID_VALUE,
                    "filter.name",
                    "\"" + Quoted.of(name) + "\" has neither a letter nor a digit.");
        }
        return names.of(reader).find(name);
    }

    private ActorConnection byMatch(Reader reader, List<NameMatch> matches, Fragment condition, Paging paging) {
        List<NameMatch> wanted = matches;
        if (condition != Fragment.TRUE) {
            Set<Long> allowed =
                    new HashSet<>(reader.rows(select("a.id", among(matches, condition)), row -> row.getLong(1)));
            wanted = matches.stream()
                    .filter(match -> allowed.contains(match.owner()))
                    .toList();
        }
        Page<NameMatch> page = new Ranking<>(
                        "match",
                        wanted,
                        NameMatch.RANKING,
                        match -> List.of(match.score(), match.name(), match.ref()),
                        3,
                        values -> new NameMatch(
                                0,
                                (String) values.get(2),
                                (String) values.get(1),
                                ((Number) values.get(0)).doubleValue()))
                .page(paging);
        return connection(reader, page, NameMatch::owner, page.nodes());
    }

    private ActorConnection byName(Reader reader, List<NameMatch> matches, Fragment condition, Paging paging) {
        Page<Actor> page = new Listing<>(Actor.class, Fragment.of("actor a"), "a", among(matches, condition), BY_NAME)
                .page(reader, paging);
        return new ActorConnection(page, byOwner(matches, page.nodes()));
    }

    private record Busy(long key, String ref, int events) {

        static final Comparator<Busy> RANKING =
                Comparator.comparingInt(Busy::events).reversed().thenComparing(Busy::ref);
    }

    /** Ranked here, not by the database: no index has the number of events, and they all would be counted a page. */
    private ActorConnection byEvents(Reader reader, List<NameMatch> matches, Fragment condition, Paging paging) {
        Map<Long, Integer> counts = eventCounts.get(reader, "", () -> countEvents(reader));
        List<Busy> all = reader
                .rows(
                        select("a.id, a.ref", among(matches, condition)),
                        row -> new Busy(row.getLong(1), row.getString(2), counts.getOrDefault(row.getLong(1), 0)))
                .stream()
                .sorted(Busy.RANKING)
                .toList();
        Page<Busy> page = new Ranking<>(
                        "events",
                        all,
                        Busy.RANKING,
                        busy -> List.of(busy.events, busy.ref),
                        2,
                        values -> new Busy(0, (String) values.get(1), ((Number) values.get(0)).intValue()))
                .page(paging);
        return connection(reader, page, Busy::key, matches);
    }

    private static Map<Long, Integer> countEvents(Reader reader) {
        Map<Long, Integer> counts = new HashMap<>();
        reader.rows(
                Fragment.of("select actor_id, count(distinct event_id)\nfrom participation\ngroup by actor_id"),
                row -> counts.put(row.getLong(1), row.getInt(2)));
        return counts;
    }

    private static Fragment among(List<NameMatch> matches, Fragment condition) {
        if (matches == null) {
            return condition;
        }
        List<Long> keys = matches.stream().map(NameMatch::owner).toList();
        Fragment named = keys.isEmpty() ? Fragment.FALSE : Fragment.of("a.id = any(?)", keys);
        return condition == Fragment.TRUE ? named : Fragment.of("?\n  and ?", named, condition);
    }

    private static Fragment select(String columns, Fragment condition) {
        return Fragment.of("select " + columns + "\nfrom actor a\nwhere ?", condition);
    }

    private static <R> ActorConnection connection(
            Reader reader, Page<R> page, ToLongFunction<R> key, List<NameMatch> matches) {
        List<Long> keys = page.nodes().stream().map(key::applyAsLong).toList();
        Map<Long, Actor> actors = keys.isEmpty()
                ? Map.of()
                : Records.byKeys(reader, Actor.class, keys).stream()
                        .collect(Collectors.toMap(actor -> actor.key, actor -> actor));
        Page<Actor> found = page.map(row -> actors.get(key.applyAsLong(row)));
        // One may have been removed since the index was made.
        List<Page.Item<Actor>> items =
                found.items().stream().filter(item -> item.node() != null).toList();
        return new ActorConnection(
                new Page<>(items, found.hasNext(), found.hasPrevious(), found.total()),
                byOwner(matches, actors.values()));
    }

    /** What matched of the actors that are shown. */
    private static Map<Long, NameMatch> byOwner(List<NameMatch> matches, Collection<Actor> shown) {
        if (matches == null) {
            return Map.of();
        }
        Set<Long> keys = shown.stream().map(actor -> actor.key).collect(Collectors.toSet());
        return matches.stream()
                .filter(match -> keys.contains(match.owner()))
                .collect(Collectors.toMap(NameMatch::owner, match -> match));
    }
}
