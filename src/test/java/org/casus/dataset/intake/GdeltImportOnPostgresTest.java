package org.casus.dataset.intake;

import org.casus.store.TestStore;

class GdeltImportOnPostgresTest extends GdeltImportTest {

    @Override
    TestStore openStore() {
        return TestStore.postgres();
    }
}
