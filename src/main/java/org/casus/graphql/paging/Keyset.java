package org.casus.graphql.paging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;
import org.casus.store.Fragment;

/**
 * A list in a total order, read page by page. A cursor holds the values of its row, and the next page begins behind
 * them: page 1,000 is found by the same index as page 1. The alternative, an offset, reads all the pages before.
 *
 * @param keys the order; the last one is unique, so that pages never overlap
 */
public record Keyset<R>(List<OrderKey<R>> keys) {

    /** What the order is called in cursors. */
    private String name() {
        return keys.stream()
                .map(key -> key.name() + (key.descending() ? "-" : "+"))
                .collect(Collectors.joining());
    }

    private List<OrderKey<R>> direction(Paging paging) {
        return paging.backward() ? keys.stream().map(OrderKey::reversed).toList() : keys;
    }

    /** The key that decides first. */
    OrderKey<R> first() {
        return keys.getFirst();
    }

    /** The same order over rows of which it is known that their first key is not null. */
    Keyset<R> withoutNulls() {
        OrderKey<R> first = keys.getFirst();
        List<OrderKey<R>> known = new ArrayList<>(keys);
        known.set(
                0, new OrderKey<>(first.name(), first.sql(), first.descending(), false, first.value(), first.parse()));
        return new Keyset<>(known);
    }

    /** The {@code order by} list for a page. */
    public Fragment orderBy(Paging paging) {
        return Fragment.join(
                ", ", direction(paging).stream().map(OrderKey::orderBy).toList());
    }

    /**
     * The rows behind the page's cursor; all of them where it has none.
     *
     * @throws Refusal INVALID_CURSOR where it is no cursor of this order
     */
    public Fragment behind(Paging paging) {
        return behind(paging, values(paging));
    }

    /** The rows behind a row with these values; all of them where they are null. */
    Fragment behind(Paging paging, List<Object> values) {
        if (values == null) {
            return Fragment.TRUE;
        }
        List<OrderKey<R>> order = direction(paging);
        List<Fragment> ways = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            List<Fragment> conditions = new ArrayList<>();
            for (int j = 0; j < i; j++) {
                conditions.add(order.get(j).same(values.get(j)));
            }
            conditions.add(order.get(i).after(values.get(i)));
            ways.add(Fragment.of("(?)", Fragment.and(conditions)));
        }
        return Fragment.and(List.of(lead(order.getFirst(), values.getFirst()), Fragment.or(ways)));
    }

    /**
     * A bound on the first key alone, which an index can begin at; the alternatives beside it cannot be looked up in
     * one.
     */
    private static <R> Fragment lead(OrderKey<R> key, Object value) {
        boolean open = value == null || key.nullable() && key.descending();
        return open ? Fragment.TRUE : Fragment.of(key.descending() ? "? <= ?" : "? >= ?", key.sql(), value);
    }

    /**
     * The values in the page's cursor, as SQL compares them; null where it has none.
     *
     * @throws Refusal INVALID_CURSOR where it is no cursor of this order
     */
    public List<Object> values(Paging paging) {
        if (paging.cursor() == null) {
            return null;
        }
        List<Object> values = Cursor.read(paging.cursor(), name(), keys.size(), paging.cursorArgument());
        try {
            for (int i = 0; i < keys.size(); i++) {
                values.set(i, keys.get(i).read(values.get(i)));
            }
            return values;
        } catch (RuntimeException tampered) {
            throw new Refusal(
                    ErrorCode.INVALID_CURSOR,
                    paging.cursorArgument(),
                    "The cursor was changed on its way; take one from a page.");
        }
    }

    /**
     * A page from rows that were read in the page's order, one more than asked for where there are so many.
     *
     * @param node what stands in the page for a row
     */
    public <N> Page<N> page(
            List<R> rows, Paging paging, Function<R, N> node, Supplier<CompletionStage<Integer>> total) {
        boolean more = rows.size() > paging.size();
        List<R> shown = new ArrayList<>(more ? rows.subList(0, paging.size()) : rows);
        if (paging.backward()) {
            Collections.reverse(shown);
        }
        String order = name();
        List<Page.Item<N>> items = shown.stream()
                .map(row -> new Page.Item<>(
                        node.apply(row),
                        () -> Cursor.write(
                                order,
                                keys.stream().map(key -> key.value().apply(row)).collect(Collectors.toList()))))
                .toList();
        boolean begun = paging.cursor() != null;
        return new Page<>(items, paging.backward() ? begun : more, paging.backward() ? more : begun, total);
    }
}
