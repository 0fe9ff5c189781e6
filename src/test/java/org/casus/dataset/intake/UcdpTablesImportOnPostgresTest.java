package org.casus.dataset.intake;

import org.casus.store.TestStore;

class UcdpTablesImportOnPostgresTest extends UcdpTablesImportTest {

    @Override
    TestStore openStore() {
        return TestStore.postgres();
    }
}
