package org.casus.desk.ledger;

import java.util.List;
import java.util.stream.Stream;
import org.casus.dataset.Revisions;
import org.casus.event.intake.RemovedCreations;
import org.casus.graphql.node.StoredRecord;
import org.casus.statistics.EventSummary;
import org.casus.statistics.memory.EventChanges;
import org.casus.store.Fragment;
import org.casus.store.Transaction;
import org.casus.store.mapping.Children;
import org.casus.store.mapping.RecordRows;

/**
 * Has Hibernate write what a ledger wants, with its revisions, and what follows from it: the tolls of events, and their
 * sums.
 */
public final class ChangeWriter {

    private final ChangeSet ledger;
    private final Transaction transaction;
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
        this.transaction = ledger.transaction();
        this.author = author;
        this.shapes = shapes;
    }

    /**
     * Writes all of it into the ledger's transaction.
     *
     * @return the records that changed, those among them that only followed; empty where all is as it was wanted
     */
    public List<PendingRecord> write() {
        if (changed().isEmpty()) {
            return List.of();
        }
        EventUpkeep events = new EventUpkeep(ledger);
        events.load();
        events.derive();
        makeRoom();
        shapes.forEach(this::persist);
        events.move();
        events.count(summary, eventChanges);
        List<PendingRecord> changed = changed();
        revise(changed);
        shapes.reversed().forEach(this::remove);
        transaction.with(connection -> {
            summary.flush(connection);
            eventChanges.flush(connection);
            return null;
        });
        return changed;
    }

    private List<PendingRecord> changed() {
        return shapes.stream().flatMap(shape -> ledger.changed(shape).stream()).toList();
    }

    /** What hangs on an actor that goes is what another one is to have: nothing may stand in two places. */
    private void makeRoom() {
        List<Long> gone = removed(Shapes.ACTOR).map(PendingRecord::key).toList();
        if (!gone.isEmpty()) {
            for (Children list : Shapes.ACTOR.lists()) {
                transaction.update(
                        Fragment.of("delete from " + list.table() + " where " + list.owner() + " = any(?)", gone));
            }
        }
    }

    private void persist(RecordShape shape) {
        List<PendingRecord> drafts = ledger.changed(shape).stream()
                .filter(draft -> !draft.isRemoved())
                .toList();
        transaction.insert(entities(drafts.stream().filter(PendingRecord::isNew)));
        transaction.update(entities(drafts.stream().filter(draft -> !draft.isNew())));
        RecordRows lists = shape.listWriter();
        for (PendingRecord draft : drafts) {
            for (Children list : shape.lists()) {
                if (isChanged(draft, list)) {
                    if (!draft.isNew()) {
                        lists.clear(list, draft.key());
                    }
                    lists.add(list, draft.key(), draft.after(), ledger::key, transaction::nextId);
                }
            }
        }
        lists.run(transaction::run);
    }

    private List<StoredRecord> entities(Stream<PendingRecord> drafts) {
        return drafts.map(draft -> draft.shape().entity(ledger, draft)).toList();
    }

    /** Itself, or what its elements have of their owner. */
    private static boolean isChanged(PendingRecord draft, Children list) {
        return draft.isChanged(list.name())
                || list.derived().stream().anyMatch(property -> draft.isChanged(property.name()));
    }

    private Stream<PendingRecord> removed(RecordShape shape) {
        return ledger.drafts(shape).stream().filter(PendingRecord::isRemoved);
    }

    /** Whatever hangs on a record goes with it. */
    private void remove(RecordShape shape) {
        List<Long> events =
                shape == Shapes.EVENT ? removed(shape).map(PendingRecord::key).toList() : List.of();
        if (!events.isEmpty()) {
            transaction.with(connection -> {
                RemovedCreations.keep(connection, events);
                return null;
            });
        }
        transaction.delete(entities(removed(shape)));
    }

    private void revise(List<PendingRecord> changed) {
        Revisions revisions = new Revisions(transaction, author);
        for (PendingRecord draft : changed) {
            if (draft.isRemoved()) {
                revisions.addRemoval(
                        draft.shape().type(), draft.ref(), draft.versionBefore(), transaction.at(), draft.revision());
            } else {
                revisions.add(draft.shape().type(), draft.ref(), draft.action(), transaction.at(), draft.revision());
            }
        }
        revisions.flush(transaction);
    }
}
