package org.casus.desk;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.casus.desk.ledger.DeskRelease;
import org.casus.store.Fragment;
import org.casus.store.MigrationsConfig;
import org.casus.store.Reader;
import org.casus.store.Store;
import org.casus.store.Transaction;
import org.casus.store.Uid;
import org.jboss.logging.Logger;

/** The dataset of what is recorded here, which says of itself what is configured. */
@Singleton
public class DeskDataset {

    private static final Logger LOG = Logger.getLogger(DeskDataset.class);

    /** Nothing was configured: what a store that was carried over says of itself stays. */
    private static final DeskRelease.Imprint UNNAMED =
            new DeskRelease.Imprint("Desk", null, null, null, null, "What a desk records itself.");

    private final DeskRelease release;
    private final Store store;
    private final boolean takenAsItIs;

    DeskDataset(DeskConfig config, MigrationsConfig migrations, Store store) {
        release = DeskRelease.own(new DeskRelease.Imprint(
                config.name(),
                config.publisher().orElse(null),
                config.licence().orElse(null),
                config.citation().orElse(null),
                config.url().orElse(null),
                config.description()));
        this.store = store;
        takenAsItIs = migrations.atStart() == MigrationsConfig.AtStart.IGNORE;
    }

    /** The release to which records belong. */
    public DeskRelease release() {
        return release;
    }

    /** Brings what is stored up to date with what is configured now. Most starts read one row, and write nothing. */
    void bringUpToDate(@Observes StartupEvent start) {
        if (takenAsItIs || release.about().equals(UNNAMED) || !store.read(this::differs)) {
            return;
        }
        try (Reader reader = store.open();
                Transaction transaction = store.write(reader)) {
            DeskRelease.Imprint about = release.about();
            transaction.update(Fragment.of(
                    "update dataset set name = ?, publisher = ?, licence = ?, citation = ?, url = ?, description = ? where uid = ?",
                    about.name(),
                    about.publisher(),
                    about.licence(),
                    about.citation(),
                    about.url(),
                    about.description(),
                    Uid.of(release.dataset())));
            transaction.commit();
        }
        LOG.infof("%s says of itself now what casus.desk has.", release.dataset());
    }

    private boolean differs(Reader reader) {
        List<DeskRelease.Imprint> stored = reader.rows(
                Fragment.of(
                        "select name, publisher, licence, citation, url, description from dataset where uid = ?",
                        Uid.of(release.dataset())),
                row -> new DeskRelease.Imprint(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)));
        return !stored.isEmpty() && !stored.getFirst().equals(release.about());
    }
}
