package org.casus.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.casus.desk.input.RecordCommand;
import org.casus.desk.ledger.ChangeSet;
import org.casus.desk.ledger.PendingRecord;
import org.casus.desk.ledger.RecordShape;
import org.casus.desk.ledger.Renaming;
import org.casus.desk.ledger.Shapes;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Quoted;
import org.casus.store.Fragment;
import org.casus.store.Uid;

/**
 * Two records of one actor become one: the one that stays has the names and ties of both, and whatever named the other
 * one names it. Each record that is changed by that gets a revision, so that whoever follows them has no ref that
 * nobody has.
 */
final class Merging {

    private static final Map<RecordShape, String> NAMING = new LinkedHashMap<>();

    static {
        NAMING.put(Shapes.ACTOR, """
                select r.ref
                from actor r
                where r.id in (
                    select t.actor_id
                    from actor_relation t
                    join actor other on other.id = t.other_id
                    where other.uid = ?)
                order by r.id""");
        NAMING.put(Shapes.EVENT, """
                select r.ref
                from event r
                where r.id in (
                    select p.event_id
                    from participation p
                    join actor a on a.id = p.actor_id
                    where a.uid = ?)
                order by r.id""");
        NAMING.put(Shapes.CLAIM, """
                select r.ref
                from claim r
                join actor a on a.id in (r.victim_actor_id, r.responsible_id)
                where a.uid = ?
                order by r.id""");
        NAMING.put(Shapes.STATISTIC, """
                select r.ref
                from reported_statistic r
                join actor a on a.id = r.subject_id
                where a.uid = ?
                order by r.id""");
    }

    private Merging() {}

    /** What the actor that stays is to be; what it is where the other one is not there, which is told elsewhere. */
    static Map<String, Object> absorbed(ChangeSet ledger, PendingRecord into, RecordCommand wish) {
        Map<String, Object> state = new LinkedHashMap<>();
        for (Object ref : (List<?>) wish.state().getOrDefault("mergedRefs", List.of())) {
            PendingRecord gone = ledger.draft(Shapes.ACTOR, (String) ref);
            if (gone == null || gone.isNew()) {
                continue;
            }
            gone.set("mergedInto", into.ref());
            state.put("names", names(into, gone));
            List<Object> ties = new ArrayList<>(list(into, "relations"));
            ties.addAll(list(gone, "relations"));
            state.put("relations", ties);
            TreeSet<Object> refs = new TreeSet<>(list(into, "mergedRefs"));
            refs.addAll(list(gone, "mergedRefs"));
            refs.add(gone.ref());
            state.put("mergedRefs", new ArrayList<>(refs));
            state = new LinkedHashMap<>(
                    new Renaming(Map.of(gone.ref(), into.ref())).renamed(Shapes.ACTOR, into.ref(), state));
        }
        return state;
    }

    /** Those of both, each once. The name that the one that goes was listed under is an alias, unless it is known. */
    private static List<Object> names(PendingRecord into, PendingRecord gone) {
        List<Object> names = new ArrayList<>(list(into, "names"));
        for (Object element : list(gone, "names")) {
            Map<Object, Object> name = new LinkedHashMap<>((Map<?, ?>) element);
            if ("PRIMARY".equals(name.get("kind"))) {
                name.put("kind", "ALIAS");
                if (list(into, "names").stream()
                        .anyMatch(known -> name.get("name").equals(((Map<?, ?>) known).get("name")))) {
                    continue;
                }
            }
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private static List<?> list(PendingRecord draft, String field) {
        return (List<?>) Objects.requireNonNullElse(draft.get(field), List.of());
    }

    /** Has all that names those that go name the one that stays: a look-up and a load a type. */
    static void move(ChangeSet ledger, List<RecordCommand> wishes) {
        for (RecordCommand wish : wishes) {
            if (wish.intent() == RecordCommand.Intent.ABSORB) {
                ((List<?>) wish.state().getOrDefault("mergedRefs", List.of()))
                        .forEach(gone -> move(ledger, (String) gone, wish.ref()));
            }
        }
    }

    private static void move(ChangeSet ledger, String gone, String into) {
        PendingRecord draft = ledger.draft(Shapes.ACTOR, gone);
        PendingRecord stays = ledger.draft(Shapes.ACTOR, into);
        if (draft == null || draft.isNew() || stays == null || stays.isNew()) {
            return; // which was told
        }
        Renaming renaming = new Renaming(Map.of(gone, into));
        NAMING.forEach((shape, sql) -> {
            List<String> refs =
                    ledger.transaction().reader().rows(Fragment.of(sql, Uid.of(gone)), row -> row.getString(1));
            ledger.load(shape, refs);
            for (String ref : refs) {
                PendingRecord naming = ledger.draft(shape, ref);
                if (shape != Shapes.ACTOR && !naming.isOwn()) {
                    refuse(ledger, gone, shape.type(), ref);
                } else if (!naming.isRemoved()) {
                    renaming.rename(naming);
                }
            }
        });
        ledger.transaction()
                .reader()
                .rows(
                        Fragment.of(
                                "select d.ref\nfrom dyad d\njoin actor a on a.id = d.side_a_id or a.id = d.side_b_id\nwhere a.uid = ?\norder by d.id",
                                Uid.of(gone)),
                        row -> row.getString(1))
                .forEach(dyad -> refuse(ledger, gone, "Dyad", dyad));
    }

    private static void refuse(ChangeSet ledger, String gone, String type, String ref) {
        ledger.violations()
                .add(
                        ErrorCode.PUBLISHED_RECORD,
                        "input.actor.ref",
                        "\"" + Quoted.of(gone) + "\" is named by the " + type + " " + Quoted.of(ref)
                                + ", which came with a published dataset and is not edited. Let this one stay, or tie the two by relateActors with SAME_AS.");
    }
}
