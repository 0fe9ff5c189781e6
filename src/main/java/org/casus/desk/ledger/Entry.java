package org.casus.desk.ledger;

import java.util.List;
import java.util.stream.Stream;
import org.casus.dataset.Revisions;
import org.casus.event.intake.RemovedCreations;
import org.casus.statistics.EventSummary;
import org.casus.statistics.memory.EventChanges;
import org.casus.store.Fragment;
import org.casus.store.mapping.Children;
import org.casus.store.mapping.RowWriter;

/** Writes what a ledger wants, with its revisions, and what follows from it: the tolls of events, and their sums. */
public final class Entry {

    private final Ledger ledger;
    private final String author;
    private final List<Shape> shapes;
    private final EventSummary summary = new EventSummary();
    private final EventChanges eventChanges = new EventChanges();

    /** @param author whom the revisions name */
    public Entry(Ledger ledger, String author) {
        this(ledger, author, Shapes.IN_ORDER);
    }

    /** @param shapes the types that are written, each after what it refers to */
    Entry(Ledger ledger, String author, List<Shape> shapes) {
        this.ledger = ledger;
        this.author = author;
        this.shapes = shapes;
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
        for (Shape shape : shapes) {
            write(
                    shape,
                    ledger.changed(shape).stream()
                            .filter(draft -> draft.isNew() || shape != Shapes.EVENT)
                            .toList());
        }
        events.derive();
        update(events.toUpdate());
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
        return shapes.stream().flatMap(shape -> ledger.changed(shape).stream());
    }

    /** What hangs on an actor that goes is what another one is to have: nothing may stand in two places. */
    private void makeRoom() {
        List<Long> gone = ledger.drafts(Shapes.ACTOR).stream()
                .filter(Draft::isRemoved)
                .map(Draft::key)
                .toList();
        if (!gone.isEmpty()) {
            for (Children list : Shapes.ACTOR.lists()) {
                ledger.transaction()
                        .update(Fragment.of(
                                "delete from " + list.table() + " where " + list.owner() + " = any(?)", gone));
            }
        }
    }

    private void write(Shape shape, List<Draft> drafts) {
        RowWriter rows = shape.writer();
        for (Draft draft : drafts) {
            if (draft.isNew() && !draft.isRemoved()) {
                rows.insert(draft.key(), draft.ref(), shape.cells(ledger, draft));
                shape.lists().forEach(list -> add(rows, list, draft));
            } else if (!draft.isRemoved()) {
                update(rows, draft);
            }
        }
        rows.run(ledger.transaction()::run);
    }

    /** Events are updated when their claims are there, those too that came before these. */
    private void update(List<Draft> events) {
        RowWriter rows = Shapes.EVENT.writer();
        events.stream().filter(event -> !event.isRemoved()).forEach(event -> update(rows, event));
        rows.run(ledger.transaction()::run);
    }

    private void update(RowWriter rows, Draft draft) {
        rows.update(draft.key(), draft.shape().cells(ledger, draft));
        for (Children list : draft.shape().lists()) {
            if (!draft.isNew() && isChanged(draft, list)) {
                rows.clear(list, draft.key());
                add(rows, list, draft);
            }
        }
    }

    /** Itself, or what its elements have of their owner. */
    private static boolean isChanged(Draft draft, Children list) {
        return draft.isChanged(list.name())
                || list.derived().stream().anyMatch(property -> draft.isChanged(property.name()));
    }

    private void add(RowWriter rows, Children list, Draft draft) {
        rows.add(list, draft.key(), draft.after(), ledger::key, ledger.transaction()::nextId);
    }

    /** Whatever hangs on a record goes with it. */
    private void remove() {
        for (Shape shape : shapes.reversed()) {
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
