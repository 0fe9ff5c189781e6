package org.casus.event.likeness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.casus.dataset.FromTo;
import org.casus.dataset.RevisionAction;
import org.casus.dataset.Revisions;
import org.casus.event.EventLink;
import org.casus.event.Likeness;
import org.casus.event.LinkKind;
import org.casus.store.Batch;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.Store;
import org.casus.store.Transaction;

/**
 * Brings the stored proposals in line with what was found, some thousand a transaction; one that would change nothing
 * is not begun, so that the version of the data stays.
 */
final class Proposals {

    /** What revisions name as the author. */
    private static final String AUTHOR = "casus link";

    private static final int CHUNK = 2_000;
    private static final int SHOWN = 20;

    private final Store store;
    private final boolean dryRun;
    private final List<Pair> waiting = new ArrayList<>();
    private final List<LinkReport.Proposal> first = new ArrayList<>();

    /** The ids of the ties that hold. */
    private final Set<Long> holding = new HashSet<>();

    private long proposed;
    private long updated;
    private long unchanged;
    private long withdrawn;
    private long decided;

    Proposals(Store store, boolean dryRun) {
        this.store = store;
        this.dryRun = dryRun;
    }

    LinkReport report(long events) {
        return new LinkReport(events, proposed, updated, unchanged, withdrawn, decided, List.copyOf(first));
    }

    void add(Pair pair) {
        waiting.add(pair);
        if (waiting.size() >= CHUNK) {
            flush();
        }
    }

    /** What is to be done about the pairs that wait. */
    private record Plan(List<Pair> added, Map<EventLink, Pair> changed, List<EventLink> same, int decided) {

        static Plan of(Reader reader, List<Pair> pairs) {
            StoredTies ties = new StoredTies(reader, pairs);
            Plan plan = new Plan(new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>(), (int)
                    pairs.stream().filter(ties::isDecided).count());
            pairs.stream().filter(pair -> !ties.isDecided(pair)).forEach(pair -> {
                EventLink tie = ties.proposal(pair);
                if (tie == null) {
                    plan.added.add(pair);
                } else if (pair.likeness().equals(tie.likeness())) {
                    plan.same.add(tie);
                } else {
                    plan.changed.put(tie, pair);
                }
            });
            return plan;
        }

        boolean isNothing() {
            return added.isEmpty() && changed.isEmpty();
        }
    }

    /** Stores the pairs that wait. */
    void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        Plan plan = store.read(reader -> Plan.of(reader, waiting));
        if (!plan.isNothing() && !dryRun) {
            try (Reader reader = store.open();
                    Transaction transaction = store.write(reader)) {
                // Once more, now that nobody else writes.
                plan = Plan.of(reader, waiting);
                write(transaction, plan);
                transaction.commit();
            }
        }
        for (Pair pair : plan.added) {
            if (first.size() < SHOWN) {
                Likeness likeness = pair.likeness();
                first.add(new LinkReport.Proposal(
                        pair.one().ref, pair.other().ref, likeness.score(), likeness.daysApart(), likeness.kmApart()));
            }
        }
        proposed += plan.added.size();
        updated += plan.changed.size();
        unchanged += plan.same.size();
        decided += plan.decided;
        plan.same.forEach(tie -> holding.add(tie.key));
        plan.changed.keySet().forEach(tie -> holding.add(tie.key));
        waiting.clear();
    }

    private void write(Transaction transaction, Plan plan) {
        Revisions revisions = new Revisions(any -> transaction.nextId());
        Map<Long, UUID> uids = uids(transaction, plan);
        // An event may have been removed since it was compared.
        plan.added.removeIf(pair -> !uids.containsKey(pair.one().id) || !uids.containsKey(pair.other().id));
        Batch inserts = Batch.insert(
                "event_link",
                "id",
                "event_id",
                "other_id",
                "kind",
                "score",
                "days_apart",
                "km_apart",
                "time_score",
                "place_score",
                "actors_score",
                "toll_score");
        for (Pair pair : plan.added) {
            long id = transaction.nextId();
            Likeness likeness = pair.likeness();
            inserts.add(
                    id,
                    pair.one().id,
                    pair.other().id,
                    LinkKind.POSSIBLY_SAME,
                    likeness.score(),
                    likeness.daysApart(),
                    likeness.kmApart(),
                    likeness.time(),
                    likeness.place(),
                    likeness.actors(),
                    likeness.toll());
            holding.add(id);
            revise(
                    revisions,
                    transaction,
                    pair.one().ref,
                    uids.get(pair.one().id),
                    null,
                    text(pair.other().ref, likeness));
        }
        transaction.run(inserts);
        Batch updates = new Batch("""
                update event_link
                set score = ?, days_apart = ?, km_apart = ?, time_score = ?, place_score = ?, actors_score = ?, toll_score = ?
                where id = ?""");
        plan.changed.forEach((tie, pair) -> {
            Likeness likeness = pair.likeness();
            updates.add(
                    likeness.score(),
                    likeness.daysApart(),
                    likeness.kmApart(),
                    likeness.time(),
                    likeness.place(),
                    likeness.actors(),
                    likeness.toll(),
                    tie.key);
            ComparedEvent event = pair.one().id == tie.eventKey ? pair.one() : pair.other();
            String other = pair.with(event).ref;
            revise(
                    revisions,
                    transaction,
                    event.ref,
                    uids.get(event.id),
                    text(other, tie.likeness()),
                    text(other, likeness));
        });
        transaction.run(updates);
        flush(transaction, revisions);
    }

    private static Map<Long, UUID> uids(Transaction transaction, Plan plan) {
        Set<Long> ids = new HashSet<>();
        plan.added.forEach(pair -> ids.addAll(List.of(pair.one().id, pair.other().id)));
        plan.changed.values().forEach(pair -> ids.addAll(List.of(pair.one().id, pair.other().id)));
        Map<Long, UUID> uids = new HashMap<>();
        transaction
                .reader()
                .rows(
                        Fragment.of("select id, uid from event where id = any(?)", ids),
                        row -> uids.put(row.getLong(1), row.getObject(2, UUID.class)));
        return uids;
    }

    /** A proposal of an earlier run. */
    private record Earlier(long id, double score, String ref, UUID uid, String other) {}

    /**
     * Takes back what earlier runs proposed and this one did not find, unless somebody has noted something about it.
     *
     * @param dataset of which one of the two events must be; null for all
     */
    void withdrawOthers(Long dataset) {
        Fragment of = dataset == null ? Fragment.TRUE : Fragment.of("""
                        (e.release_id in (select id from release where dataset_id = ?)
                         or o.release_id in (select id from release where dataset_id = ?))""", dataset, dataset);
        long last = -1;
        List<Earlier> page;
        do {
            long after = last;
            page = store.read(reader -> reader.rows(
                    Fragment.of("""
                            select l.id, l.score, e.ref, e.uid, o.ref
                            from event_link l
                            join event e on e.id = l.event_id
                            join event o on o.id = l.other_id
                            where l.id > ? and l.kind = ? and l.score is not null and l.note is null and ?
                            order by l.id
                            limit ?""", after, LinkKind.POSSIBLY_SAME, of, CHUNK),
                    row -> new Earlier(
                            row.getLong(1),
                            row.getDouble(2),
                            row.getString(3),
                            row.getObject(4, UUID.class),
                            row.getString(5))));
            List<Earlier> gone =
                    page.stream().filter(tie -> !holding.contains(tie.id)).toList();
            if (!gone.isEmpty() && !dryRun) {
                withdraw(gone);
            }
            withdrawn += gone.size();
            last = page.isEmpty() ? last : page.getLast().id;
        } while (page.size() == CHUNK);
    }

    private void withdraw(List<Earlier> gone) {
        try (Reader reader = store.open();
                Transaction transaction = store.write(reader)) {
            Revisions revisions = new Revisions(any -> transaction.nextId());
            for (Earlier tie : gone) {
                int removed = transaction.update(Fragment.of(
                        "delete from event_link where id = ? and kind = ? and note is null",
                        tie.id,
                        LinkKind.POSSIBLY_SAME));
                if (removed > 0) {
                    revise(revisions, transaction, tie.ref, tie.uid, text(tie.other, tie.score), null);
                }
            }
            flush(transaction, revisions);
            transaction.commit();
        }
    }

    private static void revise(
            Revisions revisions, Transaction transaction, String ref, UUID uid, String from, String to) {
        revisions.add(
                "Event",
                ref,
                uid,
                RevisionAction.UPDATED,
                transaction.at(),
                AUTHOR,
                Map.of("links", FromTo.of(from, to)));
    }

    private static void flush(Transaction transaction, Revisions revisions) {
        transaction.with(connection -> {
            revisions.flush(connection);
            return null;
        });
    }

    private static String text(String other, Likeness likeness) {
        return text(other, likeness.score());
    }

    private static String text(String other, double score) {
        return String.format(Locale.ROOT, "%s %s (%.3f)", LinkKind.POSSIBLY_SAME, other, score);
    }
}
