package org.casus.dataset.intake;

import org.casus.store.TestStore;

class ConflictTablesImportOnPostgresTest extends ConflictTablesImportTest {

    @Override
    TestStore openStore() {
        return TestStore.postgres();
    }
}
