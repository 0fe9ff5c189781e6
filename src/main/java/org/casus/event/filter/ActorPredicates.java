package org.casus.event.filter;

import java.util.List;
import java.util.Set;
import org.casus.actor.ActorRefs;
import org.casus.dataset.record.ActorKind;
import org.casus.dataset.record.Side;
import org.casus.event.Conflict;
import org.casus.event.Dyad;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.node.Refs;
import org.casus.statistics.RollUp;
import org.casus.statistics.memory.CodeDictionary;
import org.casus.statistics.memory.EventColumnStore;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/** Conditions on who took part in events. */
final class ActorPredicates {

    private final Reader reader;
    private final ActorRefs actors;

    ActorPredicates(Reader reader, ActorRefs actors) {
        this.reader = reader;
        this.actors = actors;
    }

    void add(EventFilter filter, String path, EventCondition all) {
        Set<RollUp> parts = RollUp.of(filter.includeSubgroups, filter.rollUp);
        if (filter.actor != null) {
            addActors(null, filter.actor, parts, path + ".actor", all);
        }
        if (filter.sideA != null) {
            addActors(Side.A, filter.sideA, parts, path + ".sideA", all);
        }
        if (filter.sideB != null) {
            addActors(Side.B, filter.sideB, parts, path + ".sideB", all);
        }
        for (int i = 0; filter.allActors != null && i < filter.allActors.size(); i++) {
            addActors(null, List.of(filter.allActors.get(i)), parts, path + ".allActors." + i, all);
        }
        if (filter.sideAKind != null) {
            addKinds(Side.A, filter.sideAKind, all);
        }
        if (filter.sideBKind != null) {
            addKinds(Side.B, filter.sideBKind, all);
        }
        if (filter.typeOfViolence != null) {
            all.add(
                    EventConditions.in("e.type_of_violence", filter.typeOfViolence),
                    InMemoryPredicates.words(filter.typeOfViolence, EventColumnStore::type));
        }
        if (filter.dyad != null) {
            List<Long> keys =
                    Refs.keys(reader, filter.dyad, Dyad.class, "ucdp-dyad:", ErrorCode.UNKNOWN_DYAD, path + ".dyad");
            all.add(
                    EventConditions.in("e.dyad_id", keys),
                    InMemoryPredicates.records(CodeDictionary::dyads, keys, EventColumnStore::dyad));
            all.lead(IndexPrefix.of(IndexPrefix.By.DYAD, keys));
        }
        if (filter.conflict != null) {
            List<Long> keys = Refs.keys(
                    reader,
                    filter.conflict,
                    Conflict.class,
                    "ucdp-conflict:",
                    ErrorCode.UNKNOWN_CONFLICT,
                    path + ".conflict");
            all.add(
                    EventConditions.in("e.conflict_id", keys),
                    InMemoryPredicates.records(CodeDictionary::conflicts, keys, EventColumnStore::conflict));
            all.lead(IndexPrefix.of(IndexPrefix.By.CONFLICT, keys));
        }
    }

    private void addActors(Side side, List<String> refs, Set<RollUp> parts, String path, EventCondition all) {
        List<Long> named = actors.keys(reader, refs, path);
        List<Long> keys = ActorRefs.below(reader, named, parts);
        String onSide = side == null ? "" : " and side = '" + side + "'";
        all.add(
                Fragment.of(
                        "e.id in (select event_id from participation where ?" + onSide + ")",
                        EventConditions.in("actor_id", keys)),
                Fragment.of(
                        "exists (select 1 from participation where event_id = e.id and ?" + onSide + ")",
                        EventConditions.in("actor_id", keys)),
                InMemoryPredicates.actors(keys, side));
        all.lead(new IndexPrefix(IndexPrefix.By.ACTOR, keys, side));
    }

    private static void addKinds(Side side, List<ActorKind> kinds, EventCondition all) {
        all.add(
                Fragment.of("""
                e.id in (
                    select p.event_id
                    from participation p
                    join actor a on a.id = p.actor_id
                    where p.side = ? and ?)""", side, EventConditions.in("a.kind", kinds)),
                Fragment.of("""
                exists (
                    select 1
                    from participation p
                    join actor a on a.id = p.actor_id
                    where p.event_id = e.id and p.side = ? and ?)""", side, EventConditions.in("a.kind", kinds)),
                null);
    }
}
