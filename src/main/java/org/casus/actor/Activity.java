package org.casus.actor;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.casus.graphql.engine.BatchLoader;
import org.casus.store.Fragment;

/** When actors took part in events. */
final class Activity {

    private Activity() {}

    /**
     * The first day of an actor's first and last events; both null where it has none.
     *
     * @param first of the first one
     * @param last of the last one
     */
    record Seen(LocalDate first, LocalDate last) {}

    /**
     * Each day is looked up at an end of the index: the order by names the index's columns one by one, since H2 would
     * read all of an actor's events for a min or max.
     */
    static final BatchLoader<Long, Seen> SEEN =
            new BatchLoader<>("actor.seen", new Seen(null, null), (reader, actors) -> {
                Map<Long, Seen> seen = new HashMap<>();
                reader.rows(
                        Fragment.of("""
                        select a.id,
                            (select p.date_start from participation p where p.actor_id = a.id
                             order by p.actor_id, p.date_start limit 1) as first_date,
                            (select p.date_start from participation p where p.actor_id = a.id
                             order by p.actor_id desc, p.date_start desc limit 1) as last_date
                        from actor a
                        where a.id = any(?)""", actors),
                        row -> seen.put(
                                row.getLong(1),
                                new Seen(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class))));
                return seen;
            });
}
