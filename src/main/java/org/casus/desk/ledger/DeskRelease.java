package org.casus.desk.ledger;

import java.util.List;
import org.casus.store.Fragment;
import org.casus.store.Transaction;
import org.casus.store.Uid;

/** The dataset and release that the desk's own events belong to: one that never ends. */
public final class DeskRelease {

    /** The dataset's ref. */
    public static final String DATASET = "dataset:desk";

    private static final String RELEASE = "release:desk/living";

    private DeskRelease() {}

    /** The release's key; it is put there with the first event. */
    static long key(Transaction transaction) {
        List<Long> found = transaction
                .reader()
                .rows(Fragment.of("select id from release where uid = ?", Uid.of(RELEASE)), row -> row.getLong(1));
        return found.isEmpty() ? create(transaction) : found.getFirst();
    }

    private static long create(Transaction transaction) {
        long dataset = transaction.nextId();
        transaction.update(Fragment.of(
                "insert into dataset (id, uid, ref, name, description) values (?, ?, ?, ?, ?)",
                dataset,
                Uid.of(DATASET),
                DATASET,
                "Desk",
                "What a desk records itself."));
        long release = transaction.nextId();
        transaction.update(Fragment.of(
                "insert into release (id, uid, ref, dataset_id, version, kind) values (?, ?, ?, ?, 'living', 'DESK')",
                release,
                Uid.of(RELEASE),
                RELEASE,
                dataset));
        return release;
    }
}
