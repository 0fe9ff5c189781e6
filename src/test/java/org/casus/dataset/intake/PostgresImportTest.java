package org.casus.dataset.intake;

import org.casus.store.TestStore;

/** The same on PostgreSQL. */
class PostgresImportTest extends ImportTest {

    @Override
    TestStore openStore() throws Exception {
        return TestStore.postgres();
    }
}
