package org.casus.graphql.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One page of a list.
 *
 * @param items what is on it, each with its cursor
 * @param total counts the whole list; called only where somebody asks
 */
public record Page<N>(
        List<Item<N>> items, boolean hasNext, boolean hasPrevious, Supplier<CompletionStage<Integer>> total) {

    /**
     * Something on a page.
     *
     * @param place writes its cursor, where somebody asks for it: that costs as much as many a thing itself
     */
    public record Item<N>(N node, Supplier<String> place) {

        /** Where it is in the list. */
        public String cursor() {
            return place.get();
        }
    }

    /** The page's things in their edges. */
    public <E> List<E> edges(BiFunction<N, String, E> edge) {
        List<E> edges = new ArrayList<>(items.size());
        items.forEach(item -> edges.add(edge.apply(item.node, item.cursor())));
        return edges;
    }

    /** The page's things alone. */
    public List<N> nodes() {
        return items.stream().map(Item::node).toList();
    }

    /** The same page with each thing turned into another. */
    public <M> Page<M> map(Function<N, M> change) {
        return new Page<>(
                items.stream()
                        .map(item -> new Item<>(change.apply(item.node), item.place))
                        .toList(),
                hasNext,
                hasPrevious,
                total);
    }

    /** Where the page lies. */
    public PageInfo info() {
        return new PageInfo(
                hasNext,
                hasPrevious,
                items.isEmpty() ? null : items.getFirst().cursor(),
                items.isEmpty() ? null : items.getLast().cursor());
    }
}
