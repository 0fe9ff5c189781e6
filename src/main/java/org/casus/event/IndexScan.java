package org.casus.event;

import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casus.dataset.record.Side;
import org.casus.event.filter.EventCondition;
import org.casus.event.filter.IndexPrefix;
import org.casus.graphql.paging.Keyset;
import org.casus.graphql.paging.Paging;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/**
 * Goes through events by day, off an index that begins with what is asked for, and stops when there are enough: what a
 * page takes does not grow with the number of events. Left to itself, H2 finds all events that fit and sorts them; it
 * goes through an index in its order only where the order by names the index's columns from the first one on.
 * PostgreSQL leaves out of the order what is the same in all rows.
 *
 * @param lead what the index begins with
 * @param keyset an order by days
 */
record IndexScan(IndexPrefix.By lead, Side side, Keyset<Event> keyset, Paging paging) {

    /** The order by, from the index's first column on. */
    static Fragment order(IndexPrefix.By lead, Keyset<Event> keyset, Paging paging) {
        Fragment order = keyset.orderBy(paging);
        String direction = descends(order) ? " desc" : "";
        return lead == null ? order : Fragment.of(lead.column() + direction + ", ?", order);
    }

    private static boolean descends(Fragment order) {
        return order.text().endsWith(" desc");
    }

    /**
     * The keys of the first events with each of the values, one more than a page has; in order for each, and none for a
     * value without events. One statement.
     */
    Map<Long, List<Long>> keys(Reader reader, List<Long> values, EventCondition condition) {
        Map<Long, List<Long>> keys = new HashMap<>();
        reader.rows(
                Fragment.of(
                        "select v.id, array(\n?)\nfrom unnest(cast(? as bigint array)) as v (id)",
                        lead == IndexPrefix.By.ACTOR ? ofActor(condition) : ofColumn(condition),
                        values),
                row -> keys.put(row.getLong(1), read(row.getArray(2))));
        return keys;
    }

    private Fragment ofColumn(EventCondition condition) {
        return Fragment.of(
                "    select e.id\n    from event e\n    where " + lead.column()
                        + " = v.id\n      and ?\n    order by ?\n    limit " + (paging.size() + 1),
                Fragment.and(List.of(condition.besides(), keyset.behind(paging))),
                order(lead, keyset, paging));
    }

    /** An actor that is listed twice with an event is met twice; the first time counts. */
    private Fragment ofActor(EventCondition condition) {
        List<Fragment> all = new ArrayList<>(condition.starts("p.date_start"));
        List<Object> cursor = keyset.values(paging);
        boolean descends = descends(keyset.orderBy(paging));
        if (cursor != null) {
            all.add(Fragment.of("p.date_start " + (descends ? "<=" : ">=") + " ?", cursor.getFirst()));
        }
        Fragment besides = Fragment.and(List.of(condition.besides(), keyset.behind(paging)));
        if (!besides.text().equals("true and true")) {
            all.add(Fragment.of("exists (select 1 from event e where e.id = p.event_id and ?)", besides));
        }
        String onSide = side == null ? "" : " and %s.side = '" + side + "'";
        return Fragment.of(
                """
                    select p.event_id
                    from participation p
                    where p.actor_id = v.id%s
                      and not exists (
                        select 1
                        from participation q
                        where q.event_id = p.event_id and q.actor_id = p.actor_id and q.id < p.id%s)
                      and ?
                    order by p.actor_id%s, p.date_start%3$s, p.event_id%3$s
                    limit %d""".formatted(onSide.formatted("p"), onSide.formatted("q"), descends ? " desc" : "", paging.size() + 1),
                Fragment.and(all));
    }

    private static List<Long> read(Array array) throws SQLException {
        return array == null
                ? List.of()
                : Arrays.stream((Object[]) array.getArray())
                        .map(id -> ((Number) id).longValue())
                        .toList();
    }
}
