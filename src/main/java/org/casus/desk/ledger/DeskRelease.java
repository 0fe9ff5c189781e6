package org.casus.desk.ledger;

import java.util.List;
import org.casus.dataset.Dataset;
import org.casus.dataset.Release;
import org.casus.dataset.record.ReleaseKind;
import org.casus.store.Fragment;
import org.casus.store.Transaction;
import org.casus.store.Uid;

/**
 * A dataset of what people record, and its one release. It is put there with the first record that belongs to it.
 *
 * @param name of the dataset, as its ref has it
 * @param version of the release
 * @param about what the dataset says of itself
 */
public record DeskRelease(String name, String version, Imprint about) {

    /**
     * What the dataset says of itself; what it does not say is null.
     *
     * @param name shown wherever its events are
     * @param publisher who publishes it
     * @param licence the terms under which it may be used
     * @param citation what to cite
     * @param url where it is published
     * @param description what it is
     */
    public record Imprint(
            String name, String publisher, String licence, String citation, String url, String description) {}

    /** What is recorded here, in a release that never ends. */
    public static DeskRelease own(Imprint about) {
        return new DeskRelease("desk", "living", about);
    }

    /** What a new server begins with. */
    public static DeskRelease sample(Imprint about) {
        return new DeskRelease("sample", "1", about);
    }

    /** The ref of the dataset. */
    public String dataset() {
        return "dataset:" + name;
    }

    private String ref() {
        return "release:" + name + "/" + version;
    }

    /** The release's key. */
    long key(Transaction transaction) {
        List<Long> found = transaction
                .reader()
                .rows(Fragment.of("select id from release where uid = ?", Uid.of(ref())), row -> row.getLong(1));
        return found.isEmpty() ? create(transaction) : found.getFirst();
    }

    private long create(Transaction transaction) {
        Dataset dataset = new Dataset();
        dataset.key = transaction.nextId();
        dataset.uid = Uid.of(dataset());
        dataset.naturalKey = dataset();
        dataset.name = about.name;
        dataset.publisher = about.publisher;
        dataset.licence = about.licence;
        dataset.citation = about.citation;
        dataset.url = about.url;
        dataset.description = about.description;
        transaction.insert(List.of(dataset));
        Release release = new Release();
        release.key = transaction.nextId();
        release.uid = Uid.of(ref());
        release.naturalKey = ref();
        release.datasetKey = dataset.key;
        release.version = version;
        release.kind = ReleaseKind.DESK;
        transaction.insert(List.of(release));
        return release.key;
    }
}
