package org.casus.desk.ledger;

import java.util.List;
import java.util.stream.Stream;
import org.casus.dataset.Revisions;
import org.casus.event.intake.RemovedCreations;
import org.casus.statistics.EventSummary;
import org.casus.statistics.memory.EventChanges;
import org.casus.store.Fragment;
import org.casus.store.mapping.Children;
import org.casus.store.mapping.RecordRows;

/** Writes what a ledger wants, with its revisions, and what follows from it: the tolls of events, and their sums. */
public final class ChangeWriter {

    private final ChangeSet ledger;
    private final String author;
    private final List<RecordShape> shapes;
    private final EventSummary summary = new EventSummary();
    private final EventChanges eventChanges = new EventChanges();

    /** @param author whom the revisions name */
    public ChangeWriter(ChangeSet ledger, String author) {
        this(ledger, author, Shapes.IN_ORDER);
    }

    /** @param shapes the types that are written, each after what it refers to */
    ChangeWriter(ChangeSet ledger, String author, List<RecordShape> shapes) {
        this.ledger = ledger;
        this.author = author;
        this.shapes = shapes;
    }

    /**
     * Writes all of it into the ledger's transaction.
     *
     * @return the records that changed, those among them that only followed; empty where all is as it was wanted
     */
    public List<PendingRecord> write() {
        List<PendingRecord> own = changed().toList();
        if (own.isEmpty()) {
            return own;
        }
        EventUpkeep events = new EventUpkeep(ledger);
        events.load();
        makeRoom();
        for (RecordShape shape : shapes) {
            write(
                    shape,
                    ledger.changed(shape).stream()
                            .filter(draft -> draft.isNew() || shape != Shapes.EVENT)
                            .toList());
        }
        events.derive();
        update(events.toUpdate());
        events.count(summary, eventChanges);
        List<PendingRecord> changed = changed().toList();
        revise(changed);
        remove();
        ledger.transaction().with(connection -> {
            summary.flush(connection);
            eventChanges.flush(connection);
            return null;
        });
        return changed;
    }

    private Stream<PendingRecord> changed() {
        return shapes.stream().flatMap(shape -> ledger.changed(shape).stream());
    }

    /** What hangs on an actor that goes is what another one is to have: nothing may stand in two places. */
    private void makeRoom() {
        List<Long> gone = ledger.drafts(Shapes.ACTOR).stream()
                .filter(PendingRecord::isRemoved)
                .map(PendingRecord::key)
                .toList();
        if (!gone.isEmpty()) {
            for (Children list : Shapes.ACTOR.lists()) {
                ledger.transaction()
                        .update(Fragment.of(
                                "delete from " + list.table() + " where " + list.owner() + " = any(?)", gone));
            }
        }
    }

    private void write(RecordShape shape, List<PendingRecord> drafts) {
        RecordRows rows = shape.writer();
        for (PendingRecord draft : drafts) {
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
    private void update(List<PendingRecord> events) {
        RecordRows rows = Shapes.EVENT.writer();
        events.stream().filter(event -> !event.isRemoved()).forEach(event -> update(rows, event));
        rows.run(ledger.transaction()::run);
    }

    private void update(RecordRows rows, PendingRecord draft) {
        rows.update(draft.key(), draft.shape().cells(ledger, draft));
        for (Children list : draft.shape().lists()) {
            if (!draft.isNew() && isChanged(draft, list)) {
                rows.clear(list, draft.key());
                add(rows, list, draft);
            }
        }
    }

    /** Itself, or what its elements have of their owner. */
    private static boolean isChanged(PendingRecord draft, Children list) {
        return draft.isChanged(list.name())
                || list.derived().stream().anyMatch(property -> draft.isChanged(property.name()));
    }

    private void add(RecordRows rows, Children list, PendingRecord draft) {
        rows.add(list, draft.key(), draft.after(), ledger::key, ledger.transaction()::nextId);
    }

    /** Whatever hangs on a record goes with it. */
    private void remove() {
        for (RecordShape shape : shapes.reversed()) {
            List<Long> keys = ledger.drafts(shape).stream()
                    .filter(PendingRecord::isRemoved)
                    .map(PendingRecord::key)
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

    private void revise(List<PendingRecord> changed) {
        ledger.transaction().with(connection -> {
            Revisions revisions = new Revisions(any -> ledger.transaction().nextId());
            for (PendingRecord draft : changed) {
                revisions.add(
                        draft.shape().type(),
                        draft.ref(),
                        ChangeSet.uid(draft),
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
