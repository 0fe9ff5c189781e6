package org.casus.event.likeness;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.event.EventLink;
import org.casus.event.Likeness;
import org.casus.event.LinkKind;
import org.casus.event.LinkRevisions;
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
    private record LinkPlan(List<Pair> added, Map<EventLink, Pair> changed, List<EventLink> same, int decided) {

        static LinkPlan of(Reader reader, List<Pair> pairs) {
            StoredTies ties = new StoredTies(reader, pairs);
            LinkPlan plan = new LinkPlan(new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>(), (int)
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
        LinkPlan plan = store.read(reader -> LinkPlan.of(reader, waiting));
        if (!plan.isNothing() && !dryRun) {
            try (Reader reader = store.open();
                    Transaction transaction = store.write(reader)) {
                // Once more, now that nobody else writes.
                plan = LinkPlan.of(reader, waiting);
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

    private void write(Transaction transaction, LinkPlan plan) {
        Set<Long> events = new HashSet<>();
        Stream.concat(plan.added.stream(), plan.changed.values().stream())
                .forEach(pair -> events.addAll(List.of(pair.one().id, pair.other().id)));
        LinkRevisions revisions = new LinkRevisions(transaction, AUTHOR, events);
        // An event may have been removed since it was compared.
        plan.added.removeIf(pair -> !revisions.has(pair.one().id) || !revisions.has(pair.other().id));
        List<EventLink> added = new ArrayList<>();
        for (Pair pair : plan.added) {
            EventLink tie = new EventLink();
            tie.key = transaction.nextId();
            tie.eventKey = pair.one().id;
            tie.otherKey = pair.other().id;
            tie.kind = LinkKind.POSSIBLY_SAME;
            tie.liken(pair.likeness());
            added.add(tie);
            holding.add(tie.key);
        }
        transaction.insert(added);
        plan.changed.forEach((tie, pair) -> tie.liken(pair.likeness()));
        transaction.update(List.copyOf(plan.changed.keySet()));
        revisions.write();
    }

    /** A proposal of an earlier run. */
    private record Earlier(long id, long event) {}

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
                            select l.id, l.event_id
                            from event_link l
                            join event e on e.id = l.event_id
                            join event o on o.id = l.other_id
                            where l.id > ? and l.kind = ? and l.score is not null and l.note is null and ?
                            order by l.id
                            limit ?""", after, LinkKind.POSSIBLY_SAME, of, CHUNK),
                    row -> new Earlier(row.getLong(1), row.getLong(2))));
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
            LinkRevisions revisions = new LinkRevisions(
                    transaction, AUTHOR, gone.stream().map(Earlier::event).collect(Collectors.toSet()));
            Batch deletes = new Batch("delete from event_link where id = ? and kind = ? and note is null");
            gone.forEach(tie -> deletes.add(tie.id, LinkKind.POSSIBLY_SAME));
            transaction.run(deletes);
            revisions.write();
            transaction.commit();
        }
    }
}
