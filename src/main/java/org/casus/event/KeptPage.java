package org.casus.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.IntPredicate;
import org.casus.graphql.paging.Keyset;
import org.casus.graphql.paging.OrderDirection;
import org.casus.graphql.paging.Paging;
import org.casus.statistics.memory.EventColumnStore;

/** The first rows of the events in memory in an order that no index has: looked for without sorting the others. */
final class KeptPage {

    private static final Set<EventOrderBy> KEPT =
            EnumSet.of(EventOrderBy.START, EventOrderBy.FATALITIES_BEST, EventOrderBy.FATALITIES_HIGH);

    /** A key of the order: a number of each row. */
    private record Key(RowNumber number, boolean descending) {}

    @FunctionalInterface
    private interface RowNumber {
        long of(int row);
    }

    private final EventColumnStore table;
    private final List<Key> keys;
    private final long[] cursor;
    private final int size;

    private KeptPage(EventColumnStore table, List<Key> keys, long[] cursor, int size) {
        this.table = table;
        this.keys = keys;
        this.cursor = cursor;
        this.size = size;
    }

    /** Whether the order is one by numbers that are in memory. */
    static boolean has(List<EventOrder> orderBy) {
        return orderBy == null || orderBy.stream().allMatch(order -> KEPT.contains(order.by));
    }

    /** The keys of the wanted events on the page, one more than it has, in its order. */
    static List<Long> keys(
            EventColumnStore table,
            IntPredicate wanted,
            List<EventOrder> orderBy,
            Keyset<Event> keyset,
            Paging paging) {
        List<Key> keys = new ArrayList<>();
        if (orderBy == null || orderBy.isEmpty()) {
            keys.add(new Key(table::start, !paging.backward()));
        } else {
            orderBy.forEach(order -> keys.add(new Key(number(table, order.by), descends(order) != paging.backward())));
        }
        keys.add(new Key(table::id, keys.getFirst().descending));
        List<Object> values = keyset.values(paging);
        long[] cursor = values == null
                ? null
                : values.stream().mapToLong(KeptPage::number).toArray();
        return new KeptPage(table, keys, cursor, paging.size() + 1).first(wanted);
    }

    private static boolean descends(EventOrder order) {
        return order.direction != OrderDirection.ASC;
    }

    private static RowNumber number(EventColumnStore table, EventOrderBy by) {
        return switch (by) {
            case START -> table::start;
            case FATALITIES_BEST -> table::best;
            case FATALITIES_HIGH -> table::high;
            default -> throw new IllegalArgumentException("not in memory: " + by);
        };
    }

    /** As the number of a row: what nobody counted is less than nothing there, as it is in the order. */
    private static long number(Object value) {
        return switch (value) {
            case null -> EventColumnStore.UNKNOWN;
            case LocalDate day -> day.toEpochDay();
            case Number number -> number.longValue();
            default -> throw new IllegalArgumentException("no number: " + value);
        };
    }

    private List<Long> first(IntPredicate wanted) {
        Comparator<Integer> order = this::compare;
        PriorityQueue<Integer> last = new PriorityQueue<>(order.reversed());
        table.each(wanted, row -> {
            if (last.size() == size && compare(row, last.peek()) >= 0 || !isBehind(row)) {
                return;
            }
            last.add(row);
            if (last.size() > size) {
                last.poll();
            }
        });
        return last.stream().sorted(order).map(table::id).toList();
    }

    private boolean isBehind(int row) {
        if (cursor == null) {
            return true;
        }
        for (int i = 0; i < cursor.length; i++) {
            Key key = keys.get(i);
            int compared = Long.compare(key.number.of(row), cursor[i]);
            if (compared != 0) {
                return compared < 0 == key.descending;
            }
        }
        return false;
    }

    private int compare(int one, int other) {
        for (Key key : keys) {
            int compared = Long.compare(key.number.of(one), key.number.of(other));
            if (compared != 0) {
                return key.descending ? -compared : compared;
            }
        }
        return 0;
    }
}
