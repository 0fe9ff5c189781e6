package org.casus.dataset.intake;

import org.casus.store.TestStore;

class AcledImportOnPostgresTest extends AcledImportTest {

    @Override
    TestStore openStore() {
        return TestStore.postgres();
    }
}
