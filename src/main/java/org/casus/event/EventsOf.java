package org.casus.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.casus.event.filter.EventConditions;
import org.casus.event.filter.EventFilter;
import org.casus.graphql.Batch;
import org.casus.graphql.Keyset;
import org.casus.graphql.Paging;
import org.casus.graphql.Records;
import org.casus.graphql.Request;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/**
 * The events of each of many parents, such as of all the actors on a page: for each set of arguments one statement
 * ranks them within their parents, and one loads those that are shown.
 */
final class EventsOf {

    private final String from;
    private final String parent;
    private final EventConditions conditions;
    private final Batch<Key, EventConnection> pages;
    private final Batch<CountKey, Integer> counts;

    /**
     * @param name of what the parents are, such as actor
     * @param from the tables, event with the alias e
     * @param parent the column that holds the parent's key
     */
    EventsOf(String name, String from, String parent, EventConditions conditions) {
        this.from = from;
        this.parent = parent;
        this.conditions = conditions;
        this.pages = Batch.one(name + ".events", this::load);
        this.counts = new Batch<>(name + ".events.totalCount", 0, this::count);
    }

    /** What is asked for; equal arguments of one request are one object. */
    private record Asked(EventFilter filter, List<EventOrder> orderBy, Paging paging) {}

    private record Key(Long parent, Asked asked) {}

    private record CountKey(Long parent, EventFilter filter) {}

    /** A page of one parent's events, loaded together with those of the others. */
    CompletionStage<EventConnection> page(Long key, EventFilter filter, List<EventOrder> orderBy, Paging paging) {
        // Refused here, wrong arguments spoil their own field; refused in the batch, they would spoil all aliases.
        condition(Request.reader(), filter);
        EventKeys.of(orderBy, filter).behind(paging);
        return Request.load(pages, new Key(key, new Asked(filter, orderBy, paging)));
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
                                () -> Request.load(counts, new CountKey(key, asked.filter)))));
            }
        });
        return loaded;
    }

    private Map<Long, List<Event>> load(Reader reader, List<Long> parents, Asked asked, Keyset<Event> keyset) {
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
                        keyset.orderBy(asked.paging),
                        Fragment.of(from),
                        Fragment.of(parent),
                        parents,
                        condition(reader, asked.filter),
                        keyset.behind(asked.paging),
                        asked.paging.size() + 1),
                row -> new Ranked(row.getLong(1), row.getLong(2)));
        Map<Long, Event> events = ranked.isEmpty()
                ? Map.of()
                : Records.byKeys(
                                reader,
                                Event.class,
                                ranked.stream().map(Ranked::event).distinct().toList())
                        .stream()
                        .collect(Collectors.toMap(event -> event.key, event -> event));
        return ranked.stream()
                .collect(Collectors.groupingBy(
                        Ranked::parent, Collectors.mapping(row -> events.get(row.event), Collectors.toList())));
    }

    private Map<CountKey, Integer> count(Reader reader, List<CountKey> keys) {
        Map<CountKey, Integer> counts = new HashMap<>();
        Map<EventFilter, List<Long>> parents = new LinkedHashMap<>();
        keys.forEach(key ->
                parents.computeIfAbsent(key.filter, filter -> new ArrayList<>()).add(key.parent));
        parents.forEach((filter, some) -> reader.rows(
                Fragment.of(
                        "select ?, count(*)\nfrom ?\nwhere ? = any(?)\n  and ?\ngroup by ?",
                        Fragment.of(parent),
                        Fragment.of(from),
                        Fragment.of(parent),
                        some,
                        condition(reader, filter),
                        Fragment.of(parent)),
                row -> counts.put(new CountKey(row.getLong(1), filter), row.getInt(2))));
        return counts;
    }

    private record Compiled(EventFilter filter) {}

    private Fragment condition(Reader reader, EventFilter filter) {
        return filter == null
                ? Fragment.TRUE
                : Request.once(new Compiled(filter), () -> conditions.of(reader, filter, "filter"));
    }
}
