package org.casus.graphql.paging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.casus.graphql.engine.BatchLoader;
import org.casus.graphql.engine.GraphQLRequest;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/**
 * A list under each of many parents, a page of each read by one statement.
 *
 * @param name unique, for the batches, such as {@code source.claims}
 * @param from the entity's table and its alias, such as {@code claim c}
 * @param alias the alias
 * @param parent the key of the row's parent, in SQL
 * @param key what that is: a Long, or a UUID
 * @param parentOf the same, off a row
 */
public record NestedListing<K, R>(
        String name,
        Class<R> type,
        Fragment from,
        String alias,
        Fragment parent,
        Class<K> key,
        Function<R, K> parentOf,
        Keyset<R> keyset) {

    /** What a page is of, and which page it is: the whole key. */
    private record PageKey<K>(K parent, Fragment where, Paging paging) {}

    private record TotalKey<K>(K parent, Fragment where) {}

    /**
     * The page of one parent, read together with those of the other rows. Its total is counted in the same way.
     *
     * @param where which of the parent's rows are in the list
     */
    public CompletionStage<Page<R>> page(K parent, Fragment where, Paging paging) {
        keyset.values(paging); // refused here, a cursor spoils its own field; refused in the batch, all aliases
        return GraphQLRequest.load(BatchLoader.one(name, this::pages), new PageKey<>(parent, where, paging));
    }

    private CompletionStage<Integer> total(K parent, Fragment where) {
        return GraphQLRequest.load(new BatchLoader<>(name + ".total", 0, this::totals), new TotalKey<>(parent, where));
    }

    private Map<PageKey<K>, Page<R>> pages(Reader reader, List<PageKey<K>> keys) {
        record ListArguments(Fragment where, Paging paging) {}
        Map<ListArguments, List<K>> alike = new LinkedHashMap<>();
        for (PageKey<K> key : keys) {
            alike.computeIfAbsent(new ListArguments(key.where, key.paging), any -> new ArrayList<>())
                    .add(key.parent);
        }
        Map<PageKey<K>, Page<R>> pages = new HashMap<>();
        alike.forEach((arguments, parents) -> {
            Map<K, List<R>> rows = new HashMap<>();
            reader.entities(type, select(parents, arguments.where, arguments.paging))
                    .forEach(row -> rows.computeIfAbsent(parentOf.apply(row), any -> new ArrayList<>())
                            .add(row));
            for (K parent : parents) {
                pages.put(
                        new PageKey<>(parent, arguments.where, arguments.paging),
                        keyset.page(
                                rows.getOrDefault(parent, List.of()),
                                arguments.paging,
                                row -> row,
                                () -> total(parent, arguments.where)));
            }
        });
        return pages;
    }

    /** A single parent needs no window, and its rows come off an index where there is one. */
    private Fragment select(List<K> parents, Fragment where, Paging paging) {
        Fragment condition = Fragment.and(List.of(where, keyset.behind(paging)));
        Fragment order = keyset.orderBy(paging);
        if (parents.size() == 1) {
            return Fragment.of(
                    "select " + alias + ".*\nfrom ?\nwhere ? = ? and ?\norder by ?\nlimit ?",
                    from,
                    parent,
                    parents.getFirst(),
                    condition,
                    order,
                    paging.size() + 1);
        }
        return Fragment.of(
                "select " + alias + ".*\nfrom (\nselect " + alias
                        + ".*, row_number() over (partition by ? order by ?) as place_on_page\nfrom ?\n"
                        + "where ? = any(?) and ?) " + alias + "\nwhere " + alias + ".place_on_page <= ?\norder by "
                        + alias + ".place_on_page",
                parent,
                order,
                from,
                parent,
                parents,
                condition,
                paging.size() + 1);
    }

    private Map<TotalKey<K>, Integer> totals(Reader reader, List<TotalKey<K>> keys) {
        Map<Fragment, List<K>> alike = new LinkedHashMap<>();
        keys.forEach(key ->
                alike.computeIfAbsent(key.where, any -> new ArrayList<>()).add(key.parent));
        Map<TotalKey<K>, Integer> totals = new HashMap<>();
        alike.forEach((where, parents) -> reader.rows(
                Fragment.of(
                        "select ?, count(*)\nfrom ?\nwhere ? = any(?) and ?\ngroup by ?",
                        parent,
                        from,
                        parent,
                        parents,
                        where,
                        parent),
                row -> totals.put(new TotalKey<>(row.getObject(1, key), where), row.getInt(2))));
        return totals;
    }
}
