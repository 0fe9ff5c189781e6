package org.casus.desk.ledger;

import java.util.List;
import org.casus.store.Fragment;
import org.casus.store.Transaction;
import org.casus.store.Uid;

/** The dataset and release that the desk's own events belong to: one that never ends. */
public final class DeskRelease {

    private static final String DATASET = "dataset:desk";

    private static final String RELEASE = "release:desk/living";

    private DeskRelease() {}

    /** The release's key; it is put there with the first event. */
    static long key(Transaction transaction) {
        List<Long> found = transaction
                .reader()
                .rows(Fragment.of("select id from release where uid = ?", Uid.of(RELEASE)), row -> row.getLong(1));
        return found.isEmpty() ? create(transaction, About.UNNAMED) : found.getFirst();
    }

    /**
     * What the dataset says of itself.
     *
     * @param name shown wherever its events are
     * @param publisher who publishes it
     * @param licence the terms under which it may be used
     * @param citation what to cite
     * @param description what it is
     */
    public record About(String name, String publisher, String licence, String citation, String description) {

        static final About UNNAMED = new About("Desk", null, null, null, "What a desk records itself.");
    }

    /** Puts dataset and release there; neither may be. */
    public static long create(Transaction transaction, About about) {
        long dataset = transaction.nextId();
        transaction.update(Fragment.of(
                "insert into dataset (id, uid, ref, name, publisher, licence, citation, description) values (?, ?, ?, ?, ?, ?, ?, ?)",
                dataset,
                Uid.of(DATASET),
                DATASET,
                about.name,
                about.publisher,
                about.licence,
                about.citation,
                about.description));
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
