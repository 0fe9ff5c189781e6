package org.casus.actor;

import java.util.ArrayList;
import java.util.List;
import org.casus.graphql.paging.DateRange;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/** Turns a filter of actors into a condition on {@code actor a}; the name is left to the index of names. */
final class ActorConditions {

    private static final Fragment HAS_EVENTS =
            Fragment.of("exists (select 1 from participation p where p.actor_id = a.id)");

    private ActorConditions() {}

    /** The condition that a filter stands for; {@link Fragment#TRUE} itself where it says nothing. */
    static Fragment of(Reader reader, ActorRefs refs, ActorFilter filter) {
        List<Fragment> all = new ArrayList<>();
        if (filter.kind != null) {
            all.add(Fragment.of("a.kind = any(?)", filter.kind));
        }
        if (filter.firstSeen != null) {
            filter.firstSeen.check("filter.firstSeen");
            all.addAll(firstSeen(filter.firstSeen));
        }
        if (filter.relatedTo != null) {
            List<Long> others = refs.keys(reader, List.of(filter.relatedTo), "filter.relatedTo");
            all.add(Fragment.of("""
                    a.id in (
                        select other_id from actor_relation where actor_id = any(?)
                        union all
                        select actor_id from actor_relation where other_id = any(?))""", others, others));
        }
        if (filter.hasEvents != null) {
            all.add(filter.hasEvents ? HAS_EVENTS : Fragment.not(HAS_EVENTS));
        }
        return all.isEmpty() ? Fragment.TRUE : Fragment.and(all);
    }

    /** One look at either side of the first day in the index, not the first day of every actor. */
    private static List<Fragment> firstSeen(DateRange range) {
        List<Fragment> all = new ArrayList<>();
        all.add(
                range.to == null
                        ? HAS_EVENTS
                        : Fragment.of(
                                "exists (select 1 from participation p where p.actor_id = a.id and p.date_start <= ?)",
                                range.to));
        if (range.from != null) {
            all.add(Fragment.of(
                    "not exists (select 1 from participation p where p.actor_id = a.id and p.date_start < ?)",
                    range.from));
        }
        return all;
    }
}
