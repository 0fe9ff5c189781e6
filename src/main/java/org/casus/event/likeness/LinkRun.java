package org.casus.event.likeness;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.casus.dataset.DatasetRefs;
import org.casus.event.LinkKind;
import org.casus.store.Fragment;
import org.casus.store.Snapshot;
import org.casus.store.Store;

/**
 * Proposes which events of different datasets may be the same, as ties of the kind POSSIBLY_SAME. What it proposes
 * depends on the data alone: the same run once more changes nothing. What people have said of two events holds.
 */
@ApplicationScoped
public class LinkRun {

    /**
     * The least score of a proposal, unless somebody asks for another: chosen by the pairs that were labelled by hand
     * (docs/benchmarks/link.md).
     */
    public static final double LEAST_SCORE = 0.7;

    private final Store store;

    LinkRun(Store store) {
        this.store = store;
    }

    /**
     * Compares all events and ties those that may be the same.
     *
     * @param dataset one of two events is of this dataset, such as {@code dataset:acled}; null for all
     * @param leastScore the least score, from 0 to 1
     * @param dryRun whether nothing is stored
     * @param progress is told how many events were looked at
     * @throws org.casus.graphql.error.Refusal UNKNOWN_DATASET
     */
    public LinkReport run(String dataset, double leastScore, boolean dryRun, LongConsumer progress) {
        Long key = dataset == null
                ? null
                : store.read(reader -> DatasetRefs.datasets(reader, List.of(dataset), "dataset"))
                        .getFirst();
        Proposals proposals = new Proposals(store, dryRun);
        long events = 0;
        try (Snapshot snapshot = store.snapshot()) {
            Neighbours neighbours = new Neighbours(refused(snapshot), key, leastScore, proposals::add);
            CandidateEvents stored = new CandidateEvents(snapshot);
            for (List<ComparedEvent> page = stored.next(); !page.isEmpty(); page = stored.next()) {
                page.forEach(neighbours::pass);
                neighbours.sweep();
                events += page.size();
                progress.accept(events);
            }
            neighbours.end();
        }
        proposals.flush();
        proposals.withdrawOthers(key);
        return proposals.report(events);
    }

    private static Set<Neighbours.Ids> refused(Snapshot snapshot) {
        Set<Neighbours.Ids> refused = new HashSet<>();
        snapshot.each(
                Fragment.of("select event_id, other_id from event_link where kind = ?", LinkKind.NOT_SAME),
                row -> refused.add(Neighbours.Ids.of(row.getLong(1), row.getLong(2))));
        return refused;
    }
}
