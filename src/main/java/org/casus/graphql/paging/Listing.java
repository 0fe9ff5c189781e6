package org.casus.graphql.paging;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/**
 * A list of entities: where they come from, which are in it, and in what order.
 *
 * @param from the tables, with their aliases, such as {@code event e}
 * @param alias the alias of the entity's own table
 * @param where which rows are in the list
 */
public record Listing<R>(Class<R> type, Fragment from, String alias, Fragment where, Keyset<R> keyset) {

    /** Reads a page: one statement. Its total costs another, when somebody asks for it. */
    public Page<R> page(Reader reader, Paging paging) {
        List<Object> after = keyset.values(paging);
        List<R> rows = reader.entities(
                type,
                keyset.first().nullable()
                        ? inTwoParts(paging, after)
                        : select(keyset, where, paging, after, Fragment.of("?", paging.size() + 1)));
        return keyset.page(rows, paging, row -> row, () -> CompletableFuture.completedFuture(count(reader)));
    }

    /** Counts the whole list. */
    public int count(Reader reader) {
        return Math.toIntExact(reader.number(Fragment.of("select count(*)\nfrom ?\nwhere ?", from, where)));
    }

    private Fragment select(Keyset<R> order, Fragment condition, Paging paging, List<Object> after, Fragment limit) {
        Fragment behind = order.behind(paging, after);
        return Fragment.of(
                "select " + alias + ".*\nfrom ?\nwhere ?\norder by ?\nlimit ?",
                from,
                behind == Fragment.TRUE ? condition : Fragment.of("?\n  and ?", condition, behind),
                order.orderBy(paging),
                limit);
    }

    /**
     * Where the first key can be null, the rows with it and those without are looked up apart: no index gives "below
     * this, or null" in one go.
     *
     * <p>The limits of the two stand in the text: of a query within a union, H2 2.4 keeps the last result, and takes it
     * again when nothing but the limit has changed, so that a page of 50 after one of 1 would have two rows.
     */
    private Fragment inTwoParts(Paging paging, List<Object> after) {
        boolean nullsLast = keyset.first().descending() != paging.backward();
        Fragment key = keyset.first().sql();
        Fragment limit = Fragment.of(Integer.toString(paging.size() + 1));
        Fragment known =
                select(keyset.withoutNulls(), Fragment.of("? and ? is not null", where, key), paging, after, limit);
        Fragment unknown = select(keyset, Fragment.of("? and ? is null", where, key), paging, after, limit);
        return Fragment.of(
                "select " + alias + ".*\nfrom (\n(?)\nunion all\n(?)) " + alias + "\norder by ?\nlimit ?",
                nullsLast ? known : unknown,
                nullsLast ? unknown : known,
                keyset.orderBy(paging),
                paging.size() + 1);
    }
}
