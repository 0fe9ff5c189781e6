package org.casus.dataset.intake;

import org.casus.store.TestStore;

/** The same on PostgreSQL. */
class FolderImportsOnPostgresTest extends FolderImportsTest {

    @Override
    TestStore openStore() {
        return TestStore.postgres();
    }
}
