package org.casus.event.filter;

import java.util.List;
import org.casus.actor.ActorRefs;
import org.casus.dataset.record.ActorKind;
import org.casus.event.Conflict;
import org.casus.event.Dyad;
import org.casus.graphql.ErrorCode;
import org.casus.graphql.Refs;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/** Conditions on who took part in events. */
final class Who {

    private final Reader reader;
    private final ActorRefs actors;

    Who(Reader reader, ActorRefs actors) {
        this.reader = reader;
        this.actors = actors;
    }

    void add(EventFilter filter, String path, List<Fragment> all) {
        if (filter.actor != null) {
            all.add(tookPart("", filter.actor, filter.includeSubgroups, path + ".actor"));
        }
        if (filter.sideA != null) {
            all.add(tookPart(" and side = 'A'", filter.sideA, filter.includeSubgroups, path + ".sideA"));
        }
        if (filter.sideB != null) {
            all.add(tookPart(" and side = 'B'", filter.sideB, filter.includeSubgroups, path + ".sideB"));
        }
        for (int i = 0; filter.actors != null && i < filter.actors.size(); i++) {
            all.add(tookPart("", List.of(filter.actors.get(i)), filter.includeSubgroups, path + ".actors." + i));
        }
        if (filter.sideAKind != null) {
            all.add(tookPart("A", filter.sideAKind));
        }
        if (filter.sideBKind != null) {
            all.add(tookPart("B", filter.sideBKind));
        }
        if (filter.typeOfViolence != null) {
            all.add(EventConditions.in("e.type_of_violence", filter.typeOfViolence));
        }
        if (filter.dyad != null) {
            all.add(EventConditions.in(
                    "e.dyad_id",
                    Refs.keys(reader, filter.dyad, Dyad.class, "ucdp-dyad:", ErrorCode.UNKNOWN_DYAD, path + ".dyad")));
        }
        if (filter.conflict != null) {
            all.add(EventConditions.in(
                    "e.conflict_id",
                    Refs.keys(
                            reader,
                            filter.conflict,
                            Conflict.class,
                            "ucdp-conflict:",
                            ErrorCode.UNKNOWN_CONFLICT,
                            path + ".conflict")));
        }
    }

    private Fragment tookPart(String side, List<String> refs, boolean includeSubgroups, String path) {
        List<Long> named = actors.keys(reader, refs, path);
        List<Long> keys = includeSubgroups ? ActorRefs.withSubgroups(reader, named) : named;
        return Fragment.of(
                "e.id in (select event_id from participation where ?" + side + ")",
                EventConditions.in("actor_id", keys));
    }

    private static Fragment tookPart(String side, List<ActorKind> kinds) {
        return Fragment.of("""
                e.id in (
                    select p.event_id
                    from participation p
                    join actor a on a.id = p.actor_id
                    where p.side = ? and ?)""", side, EventConditions.in("a.kind", kinds));
    }
}
