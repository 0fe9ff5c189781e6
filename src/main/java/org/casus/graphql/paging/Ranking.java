package org.casus.graphql.paging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;

/**
 * A list that is ranked in memory, because no index of the database has its order, read page by page. A cursor holds
 * what its row is ranked by, not its number, so that rows which come and go between two pages shift nothing.
 *
 * @param name what the order is called in cursors
 * @param rows all of them, ranked
 * @param order a total order, the one in which they are
 * @param values what a row is ranked by: texts and numbers
 * @param size how many values that are
 * @param bound a row that is ranked by such values, to look for its place
 */
public record Ranking<R>(
        String name,
        List<R> rows,
        Comparator<R> order,
        Function<R, List<?>> values,
        int size,
        Function<List<Object>, R> bound) {

    /**
     * A page of it.
     *
     * @throws Refusal INVALID_CURSOR where the cursor is none of this order
     */
    public Page<R> page(Paging paging) {
        int all = rows.size();
        int start;
        int end;
        if (paging.backward()) {
            end = paging.cursor() == null ? all : place(paging, 0);
            start = Math.max(0, end - paging.size());
        } else {
            start = paging.cursor() == null ? 0 : place(paging, 1);
            end = Math.min(all, start + paging.size());
        }
        List<Page.Item<R>> items = new ArrayList<>(end - start);
        for (R row : rows.subList(start, end)) {
            items.add(new Page.Item<>(row, () -> Cursor.write(name, values.apply(row))));
        }
        return new Page<>(items, end < all, start > 0, () -> CompletableFuture.completedFuture(all));
    }

    /**
     * Where the cursor's row stands, or would stand.
     *
     * @param behind added where it is still there
     */
    private int place(Paging paging, int behind) {
        List<Object> found = Cursor.read(paging.cursor(), name, size, paging.cursorArgument());
        R row;
        try {
            row = bound.apply(found);
        } catch (RuntimeException tampered) {
            throw new Refusal(
                    ErrorCode.INVALID_CURSOR,
                    paging.cursorArgument(),
                    "The cursor was changed on its way; take one from a page.");
        }
        int place = Collections.binarySearch(rows, row, order);
        return place >= 0 ? place + behind : -place - 1;
    }
}
