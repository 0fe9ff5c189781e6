package org.casus.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.casus.event.filter.EventCondition;
import org.casus.event.filter.EventConditions;
import org.casus.event.filter.EventFilter;
import org.casus.event.filter.InMemoryPredicates;
import org.casus.event.filter.IndexPrefix;
import org.casus.graphql.engine.BatchLoader;
import org.casus.graphql.engine.GraphQLRequest;
import org.casus.graphql.node.Records;
import org.casus.graphql.paging.Keyset;
import org.casus.graphql.paging.Paging;
import org.casus.statistics.memory.ColumnFilter;
import org.casus.statistics.memory.EventColumnStore;
import org.casus.statistics.memory.EventMemory;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/**
 * The events of each of many parents, such as of all the actors on a page: for each set of arguments one statement
 * finds the first ones of each, and one loads those that are shown.
 */
final class EventsOf {

    private final String from;
    private final String parent;
    private final IndexPrefix.By lead;
    private final EventConditions conditions;
    private final EventMemory memory;
    private final BatchLoader<Key, EventConnection> pages;
    private final BatchLoader<CountKey, Integer> counts;

    /**
     * @param name of what the parents are, such as actor
     * @param from the tables, event with the alias e
     * @param parent the column that holds the parent's key
     * @param lead what an index of events by parent and day begins with; null where there is none
     */
    EventsOf(
            String name,
            String from,
            String parent,
            IndexPrefix.By lead,
            EventConditions conditions,
            EventMemory memory) {
        this.from = from;
        this.parent = parent;
        this.lead = lead;
        this.conditions = conditions;
        this.memory = memory;
        this.pages = BatchLoader.one(name + ".events", this::load);
        this.counts = new BatchLoader<>(name + ".events.totalCount", 0, this::count);
    }

    /** What is asked for; equal arguments of one request are one object. */
    private record Asked(EventFilter filter, List<EventOrder> orderBy, Paging paging) {}

    private record Key(Long parent, Asked asked) {}

    private record CountKey(Long parent, EventFilter filter) {}

    /** A page of one parent's events, loaded together with those of the others. */
    CompletionStage<EventConnection> page(Long key, EventFilter filter, List<EventOrder> orderBy, Paging paging) {
        // Refused here, wrong arguments spoil their own field; refused in the batch, they would spoil all aliases.
        condition(GraphQLRequest.reader(), filter).where();
        EventKeys.of(orderBy, filter).behind(paging);
        return GraphQLRequest.load(pages, new Key(key, new Asked(filter, orderBy, paging)));
    }

    private Map<Key, EventConnection> load(Reader reader, List<Key> keys) {
        Map<Key, EventConnection> loaded = new HashMap<>();
        Map<Asked, List<Long>> parents = new LinkedHashMap<>();
        keys.forEach(key ->
                parents.computeIfAbsent(key.asked, asked -> new ArrayList<>()).add(key.parent));
        parents.forEach((asked, some) -> {
            Keyset<Event> keyset = EventKeys.of(asked.orderBy, asked.filter);
            Map<Long, List<Event>> events = load(reader, some, asked, keyset);
            for (Long key : some) {
                loaded.put(
                        new Key(key, asked),
                        new EventConnection(keyset.page(
                                events.getOrDefault(key, List.of()),
                                asked.paging,
                                event -> event,
                                () -> GraphQLRequest.load(counts, new CountKey(key, asked.filter)))));
            }
        });
        return loaded;
    }

    private Map<Long, List<Event>> load(Reader reader, List<Long> parents, Asked asked, Keyset<Event> keyset) {
        EventCondition condition = condition(reader, asked.filter);
        Map<Long, List<Long>> keys = keys(reader, parents, asked, condition, keyset);
        List<Long> all = keys.values().stream().flatMap(List::stream).distinct().toList();
        Map<Long, Event> events = all.isEmpty()
                ? Map.of()
                : Records.byKeys(reader, Event.class, all).stream()
                        .collect(Collectors.toMap(event -> event.key, event -> event));
        Map<Long, List<Event>> lists = new HashMap<>();
        keys.forEach((key, some) -> lists.put(
                key, some.stream().map(events::get).filter(Objects::nonNull).toList()));
        return lists;
    }

    private Map<Long, List<Long>> keys(
            Reader reader, List<Long> parents, Asked asked, EventCondition condition, Keyset<Event> keyset) {
        if (lead != null && EventKeys.isByDate(asked.orderBy) && condition.isWide()) {
            return new IndexScan(lead, null, keyset, asked.paging).keys(reader, parents, condition);
        }
        Optional<EventColumnStore> table =
                isKept(condition) && KeptPage.has(asked.orderBy) ? memory.table(reader) : Optional.empty();
        return table.map(events -> parents.stream()
                        .collect(Collectors.toMap(
                                parent -> parent,
                                parent -> KeptPage.keys(
                                        events,
                                        of(parent, condition).on(events),
                                        asked.orderBy,
                                        keyset,
                                        asked.paging))))
                .orElseGet(() -> ranked(reader, parents, condition.where(), keyset, asked.paging));
    }

    /** Whether the parents' events can be told from the others in memory. */
    private boolean isKept(EventCondition condition) {
        return lead != null && InMemoryPredicates.of(lead, 0) != null && condition.kept() != null;
    }

    private ColumnFilter of(Long parent, EventCondition condition) {
        return ColumnFilter.and(List.of(InMemoryPredicates.of(lead, parent), condition.kept()));
    }

    /** Where no index has the order, the parents' events are all sorted. */
    private Map<Long, List<Long>> ranked(
            Reader reader, List<Long> parents, Fragment where, Keyset<Event> keyset, Paging paging) {
        record Ranked(long parent, long event) {}
        List<Ranked> ranked = reader.rows(
                Fragment.of(
                        """
                        select parent, event
                        from (
                            select ? as parent, e.id as event,
                                row_number() over (partition by ? order by ?) as place
                            from ?
                            where ? = any(?)
                              and ?
                              and ?) ranked
                        where place <= ?
                        order by parent, place""",
                        Fragment.of(parent),
                        Fragment.of(parent),
                        keyset.orderBy(paging),
                        Fragment.of(from),
                        Fragment.of(parent),
                        parents,
                        where,
                        keyset.behind(paging),
                        paging.size() + 1),
                row -> new Ranked(row.getLong(1), row.getLong(2)));
        return Records.grouped(ranked, Ranked::parent, Ranked::event);
    }

    private Map<CountKey, Integer> count(Reader reader, List<CountKey> keys) {
        Map<CountKey, Integer> counts = new HashMap<>();
        Map<EventFilter, List<Long>> parents = new LinkedHashMap<>();
        keys.forEach(key ->
                parents.computeIfAbsent(key.filter, filter -> new ArrayList<>()).add(key.parent));
        parents.forEach((filter, some) -> {
            EventCondition condition = condition(reader, filter);
            Optional<EventColumnStore> table = isKept(condition) ? memory.table(reader) : Optional.empty();
            if (table.isPresent()) {
                some.forEach(parent -> counts.put(
                        new CountKey(parent, filter),
                        table.get().count(of(parent, condition).on(table.get()))));
            } else {
                count(reader, filter, condition.where(), some, counts);
            }
        });
        return counts;
    }

    private void count(
            Reader reader, EventFilter filter, Fragment where, List<Long> some, Map<CountKey, Integer> counts) {
        reader.rows(
                Fragment.of(
                        "select ?, count(distinct e.id)\nfrom ?\nwhere ? = any(?)\n  and ?\ngroup by ?",
                        Fragment.of(parent),
                        Fragment.of(from),
                        Fragment.of(parent),
                        some,
                        where,
                        Fragment.of(parent)),
                row -> counts.put(new CountKey(row.getLong(1), filter), row.getInt(2)));
    }

    private record Compiled(EventFilter filter) {}

    private EventCondition condition(Reader reader, EventFilter filter) {
        return GraphQLRequest.once(new Compiled(filter), () -> conditions.condition(reader, filter, "filter"));
    }
}
