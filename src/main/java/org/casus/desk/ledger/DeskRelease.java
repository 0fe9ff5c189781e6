package org.casus.desk.ledger;

import java.util.List;
import org.casus.dataset.Dataset;
import org.casus.dataset.Release;
import org.casus.dataset.record.ReleaseKind;
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
        return found.isEmpty() ? create(transaction, Imprint.UNNAMED) : found.getFirst();
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
    public record Imprint(String name, String publisher, String licence, String citation, String description) {

        static final Imprint UNNAMED = new Imprint("Desk", null, null, null, "What a desk records itself.");
    }

    /** Puts dataset and release there; neither may be. */
    public static long create(Transaction transaction, Imprint about) {
        Dataset dataset = new Dataset();
        dataset.key = transaction.nextId();
        dataset.uid = Uid.of(DATASET);
        dataset.naturalKey = DATASET;
        dataset.name = about.name;
        dataset.publisher = about.publisher;
        dataset.licence = about.licence;
        dataset.citation = about.citation;
        dataset.description = about.description;
        transaction.insert(List.of(dataset));
        Release release = new Release();
        release.key = transaction.nextId();
        release.uid = Uid.of(RELEASE);
        release.naturalKey = RELEASE;
        release.datasetKey = dataset.key;
        release.version = "living";
        release.kind = ReleaseKind.DESK;
        transaction.insert(List.of(release));
        return release.key;
    }
}
