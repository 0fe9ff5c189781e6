package org.casus.graphql;

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
        List<R> rows =
                reader.entities(type, keyset.first().nullable() ? inTwoParts(paging) : select(keyset, where, paging));
        return keyset.page(rows, paging, row -> row, () -> CompletableFuture.completedFuture(count(reader)));
    }

    /** Counts the whole list. */
    public int count(Reader reader) {
        return Math.toIntExact(reader.number(Fragment.of("select count(*)\nfrom ?\nwhere ?", from, where)));
    }

    private Fragment select(Keyset<R> order, Fragment condition, Paging paging) {
        Fragment behind = order.behind(paging);
        return Fragment.of(
                "select " + alias + ".*\nfrom ?\nwhere ?\norder by ?\nlimit ?",
                from,
                behind == Fragment.TRUE ? condition : Fragment.of("?\n  and ?", condition, behind),
                order.orderBy(paging),
                paging.size() + 1);
    }

    /**
     * Where the first key can be null, the rows with it and those without are looked up apart: no index gives "below
     * this, or null" in one go.
     */
    private Fragment inTwoParts(Paging paging) {
        boolean nullsLast = keyset.first().descending() != paging.backward();
        Fragment key = keyset.first().sql();
        Fragment known = select(keyset.withoutNulls(), Fragment.of("? and ? is not null", where, key), paging);
        Fragment unknown = select(keyset, Fragment.of("? and ? is null", where, key), paging);
        return Fragment.of(
                "select " + alias + ".*\nfrom (\n(?)\nunion all\n(?)) " + alias + "\norder by ?\nlimit ?",
                nullsLast ? known : unknown,
                nullsLast ? unknown : known,
                keyset.orderBy(paging),
                paging.size() + 1);
    }
}
