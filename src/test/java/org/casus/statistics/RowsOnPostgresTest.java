package org.casus.statistics;

import org.casus.store.ReadableStore;
import org.casus.store.TestStore;

/** The same on PostgreSQL. */
class RowsOnPostgresTest extends RowsTest {

    @Override
    ReadableStore openStore() {
        return ReadableStore.of(TestStore.postgres());
    }
}
