package org.casus.desk.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.dataset.Revisions;
import org.casus.event.intake.RemovedCreations;
import org.casus.statistics.EventSummary;
import org.casus.statistics.memory.EventChanges;
import org.casus.store.Batch;
import org.casus.store.Fragment;

/** Writes what a ledger wants, with its revisions, and what follows from it: the tolls of events, and their sums. */
public final class Entry {

    private final Ledger ledger;
    private final String author;
    private final EventSummary summary = new EventSummary();
    private final EventChanges eventChanges = new EventChanges();

    /** @param author whom the revisions name */
    public Entry(Ledger ledger, String author) {
        this.ledger = ledger;
        this.author = author;
    }

    /**
     * Writes all of it into the ledger's transaction.
     *
     * @return the records that changed, those among them that only followed; empty where all is as it was wanted
     */
    public List<Draft> write() {
        List<Draft> own = changed().toList();
        if (own.isEmpty()) {
            return own;
        }
        EventUpkeep events = new EventUpkeep(ledger);
        events.load();
        makeRoom();
        for (Shape shape : Shapes.IN_ORDER) {
            insert(shape);
            if (shape != Shapes.EVENT) {
                update(shape, ledger.changed(shape));
            }
        }
        events.derive();
        update(Shapes.EVENT, events.toUpdate());
        events.count(summary, eventChanges);
        List<Draft> changed = changed().toList();
        revise(changed);
        remove();
        ledger.transaction().with(connection -> {
            summary.flush(connection);
            eventChanges.flush(connection);
            return null;
        });
        return changed;
    }

    private Stream<Draft> changed() {
        return Shapes.IN_ORDER.stream().flatMap(shape -> ledger.changed(shape).stream());
    }

    /** What hangs on an actor that goes is what another one is to have: nothing may stand in two places. */
    private void makeRoom() {
        List<Long> gone = ledger.drafts(Shapes.ACTOR).stream()
                .filter(Draft::isRemoved)
                .map(Draft::key)
                .toList();
        if (!gone.isEmpty()) {
            for (Listed list : Shapes.ACTOR.lists()) {
                ledger.transaction()
                        .update(Fragment.of(
                                "delete from " + list.table() + " where " + list.owner() + " = any(?)", gone));
            }
        }
    }

    private void insert(Shape shape) {
        List<Draft> some = ledger.changed(shape).stream()
                .filter(draft -> draft.isNew() && !draft.isRemoved())
                .toList();
        if (some.isEmpty()) {
            return;
        }
        Batch batch = null;
        for (Draft draft : some) {
            Map<String, Object> columns = new LinkedHashMap<>();
            columns.put("id", draft.key());
            columns.put("uid", Ledger.uid(draft));
            columns.put("ref", draft.ref());
            columns.putAll(columns(draft));
            shape.created().put(ledger, draft, columns);
            if (batch == null) {
                batch = Batch.insert(shape.table(), columns.keySet().toArray(String[]::new));
            }
            batch.add(columns.values().toArray());
        }
        ledger.transaction().run(batch);
        shape.lists().forEach(list -> write(list, some));
    }

    private void update(Shape shape, List<Draft> drafts) {
        List<Draft> some = drafts.stream()
                .filter(draft -> !draft.isRemoved() && (shape == Shapes.EVENT || !draft.isNew()))
                .toList();
        if (some.isEmpty()) {
            return;
        }
        Batch batch = null;
        for (Draft draft : some) {
            Map<String, Object> columns = columns(draft);
            if (batch == null) {
                batch = new Batch("update " + shape.table() + "\nset "
                        + columns.keySet().stream()
                                .map(column -> column + " = ?")
                                .collect(Collectors.joining(", "))
                        + "\nwhere id = ?");
            }
            List<Object> values = new ArrayList<>(columns.values());
            values.add(draft.key());
            batch.add(values.toArray());
        }
        ledger.transaction().run(batch);
        for (Listed list : shape.lists()) {
            List<Draft> rewritten = some.stream()
                    .filter(draft -> !draft.isNew()
                            && (draft.isChanged(list.name())
                                    || list == Lists.PARTICIPATIONS && draft.isChanged("dateStart")))
                    .toList();
            if (!rewritten.isEmpty()) {
                ledger.transaction()
                        .update(Fragment.of(
                                "delete from " + list.table() + " where " + list.owner() + " = any(?)",
                                rewritten.stream().map(Draft::key).toList()));
                write(list, rewritten);
            }
        }
    }

    private Map<String, Object> columns(Draft draft) {
        Map<String, Object> columns = new LinkedHashMap<>();
        for (Field field : draft.shape().fields()) {
            Object value = draft.get(field.name());
            columns.put(
                    field.column(),
                    field.kind() == Kind.REF
                            ? ledger.key(field.refers(), (String) value)
                            : field.kind().stored(value));
        }
        draft.shape().derived().put(ledger, draft, columns);
        return columns;
    }

    private void write(Listed list, List<Draft> drafts) {
        List<String> columns = new ArrayList<>();
        columns.add(list.owner());
        columns.addAll(list.columns());
        Batch batch = Batch.insert(list.table(), columns.toArray(String[]::new));
        for (Draft draft : drafts) {
            for (Object element : (List<?>) Objects.requireNonNullElse(draft.get(list.name()), List.of())) {
                List<Object> values = new ArrayList<>();
                values.add(draft.key());
                values.addAll(list.values().of(ledger, draft, element));
                batch.add(values.toArray());
            }
        }
        ledger.transaction().run(batch);
    }

    /** Whatever hangs on a record goes with it. */
    private void remove() {
        for (Shape shape : Shapes.IN_ORDER.reversed()) {
            List<Long> keys = ledger.drafts(shape).stream()
                    .filter(Draft::isRemoved)
                    .map(Draft::key)
                    .toList();
            if (!keys.isEmpty() && shape == Shapes.EVENT) {
                ledger.transaction().with(connection -> {
                    RemovedCreations.keep(connection, keys);
                    return null;
                });
            }
            if (!keys.isEmpty()) {
                ledger.transaction().update(Fragment.of("delete from " + shape.table() + " where id = any(?)", keys));
            }
        }
    }

    private void revise(List<Draft> changed) {
        ledger.transaction().with(connection -> {
            Revisions revisions = new Revisions(any -> ledger.transaction().nextId());
            for (Draft draft : changed) {
                revisions.add(
                        draft.shape().type(),
                        draft.ref(),
                        Ledger.uid(draft),
                        draft.action(),
                        ledger.transaction().at(),
                        author,
                        draft.revision());
            }
            revisions.flush(connection);
            return null;
        });
    }
}
