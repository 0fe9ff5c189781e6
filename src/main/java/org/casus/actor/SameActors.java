package org.casus.actor;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/** Which records are of one actor: those that are tied by SAME_AS, directly or by way of others. */
final class SameActors {

    /** An actor has a record or two in a dataset, so that a longer way is a mistake that ties all to all. */
    private static final int MOST_STEPS = 5;

    private SameActors() {}

    /** Whether all of these are one: one statement a step, until it is known. */
    static boolean areOne(Reader reader, Collection<Long> actors) {
        Set<Long> same = new HashSet<>();
        List<Long> step = List.of(actors.iterator().next());
        same.addAll(step);
        for (int i = 0; i < MOST_STEPS && !step.isEmpty() && !same.containsAll(actors); i++) {
            step = reader.rows(Fragment.of("""
                    select other_id from actor_relation where kind = 'SAME_AS' and actor_id = any(?)
                    union
                    select actor_id from actor_relation where kind = 'SAME_AS' and other_id = any(?)""", step, step), row -> row.getLong(1)).stream()
                    .filter(same::add)
                    .toList();
        }
        return same.containsAll(actors);
    }
}
