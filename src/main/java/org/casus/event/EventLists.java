package org.casus.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.casus.event.filter.EventCondition;
import org.casus.event.filter.EventConditions;
import org.casus.event.filter.EventFilter;
import org.casus.event.filter.IndexPrefix;
import org.casus.graphql.engine.GraphQLRequest;
import org.casus.graphql.paging.Keyset;
import org.casus.graphql.paging.Listing;
import org.casus.graphql.paging.Paging;
import org.casus.statistics.memory.ColumnFilter;
import org.casus.statistics.memory.EventColumnStore;
import org.casus.statistics.memory.EventMemory;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/** Lists of events: all of them, filtered and ordered. */
@ApplicationScoped
class EventLists {

    /** The ends of so many parts of an index are read and merged; more values are better looked at in order. */
    private static final int MOST_VALUES = 32;

    /**
     * Where fewer than one in so many events pass the numbers of a filter, too many would be met for each that does.
     */
    private static final int FEW = 20;

    private final EventConditions conditions;
    private final EventMemory memory;

    EventLists(EventConditions conditions, EventMemory memory) {
        this.conditions = conditions;
        this.memory = memory;
    }

    /** A page of the events that the filter lets through. */
    EventConnection page(EventFilter filter, List<EventOrder> orderBy, Paging paging) {
        return page(GraphQLRequest.reader(), filter, orderBy, paging);
    }

    EventConnection page(Reader reader, EventFilter filter, List<EventOrder> orderBy, Paging paging) {
        EventCondition condition = conditions.condition(reader, filter, "filter");
        Keyset<Event> keyset = EventKeys.of(orderBy, filter);
        Listing<Event> listing = new Listing<>(Event.class, Fragment.of("event e"), "e", condition.where(), keyset);
        boolean ordered = isInOrder(filter, condition, orderBy);
        Optional<EventColumnStore> table = filter == null || condition.kept() == null || !KeptPage.has(orderBy)
                ? Optional.empty()
                : ordered ? tableForFew(reader, condition) : memory.table(reader);
        if (table.isEmpty() && !ordered) {
            return new EventConnection(listing.page(reader, paging));
        }
        List<Event> events = table.isPresent()
                ? byKeys(
                        reader,
                        KeptPage.keys(table.get(), condition.kept().on(table.get()), orderBy, keyset, paging),
                        keyset,
                        paging)
                : isToBeMerged(condition.lead())
                        ? merged(reader, condition, keyset, paging)
                        : inOrder(reader, condition, keyset, paging);
        return new EventConnection(
                keyset.page(events, paging, event -> event, () -> total(reader, condition, listing)));
    }

    private CompletionStage<Integer> total(Reader reader, EventCondition condition, Listing<Event> listing) {
        ColumnFilter kept = condition.kept();
        return CompletableFuture.completedFuture(
                (kept == null ? Optional.<EventColumnStore>empty() : memory.tableIfThere(reader))
                        .map(table -> table.count(kept.on(table)))
                        .orElseGet(() -> listing.count(reader)));
    }

    /** Whether the page's events can be met in their order, off an index, with not too many others between them. */
    private static boolean isInOrder(EventFilter filter, EventCondition condition, List<EventOrder> orderBy) {
        IndexPrefix lead = condition.lead();
        boolean many = lead != null
                && lead.by() == IndexPrefix.By.ACTOR
                && lead.values().size() > MOST_VALUES;
        return filter != null && !many && condition.isWide() && EventKeys.isByDate(orderBy);
    }

    /** The events in memory, where the filter has a number that leaves too few of them to be met in order. */
    private Optional<EventColumnStore> tableForFew(Reader reader, EventCondition condition) {
        ColumnFilter others = condition.keptWithoutDoubt();
        return others == null
                ? Optional.empty()
                : memory.tableIfThere(reader)
                        .filter(table ->
                                table.sample(condition.kept().on(table)) * FEW < table.sample(others.on(table)));
    }

    /** Whether each of the values stands for a part of an index whose end is to be read apart. */
    private static boolean isToBeMerged(IndexPrefix lead) {
        return lead != null
                && (lead.by() == IndexPrefix.By.ACTOR
                        || lead.by() != IndexPrefix.By.PRIO_GRID
                                && lead.values().size() > 1)
                && lead.values().size() <= MOST_VALUES;
    }

    /** Off the index that begins with the lead where that is one value, else off the index by days. */
    private static List<Event> inOrder(Reader reader, EventCondition condition, Keyset<Event> keyset, Paging paging) {
        IndexPrefix lead = condition.lead();
        boolean leads =
                lead != null && lead.by().column() != null && lead.values().size() == 1;
        return Event.first(
                reader,
                leads
                        ? Fragment.of(
                                lead.by().column() + " = ? and ?", lead.values().getFirst(), condition.besides())
                        : condition.lookedAt(),
                keyset.behind(paging),
                IndexScan.order(leads ? lead.by() : null, keyset, paging),
                paging.size() + 1);
    }

    private static List<Event> merged(Reader reader, EventCondition condition, Keyset<Event> keyset, Paging paging) {
        IndexPrefix lead = condition.lead();
        List<Long> values =
                lead.values().stream().map(value -> (Long) value).distinct().toList();
        List<Long> keys = new IndexScan(lead.by(), lead.side(), keyset, paging)
                .keys(reader, values, condition).values().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .toList();
        return byKeys(reader, keys, keyset, paging);
    }

    private static List<Event> byKeys(Reader reader, List<Long> keys, Keyset<Event> keyset, Paging paging) {
        return keys.isEmpty() ? List.of() : Event.firstOf(reader, keys, keyset.orderBy(paging), paging.size() + 1);
    }
}
