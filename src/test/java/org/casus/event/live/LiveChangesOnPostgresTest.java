package org.casus.event.live;

import org.casus.store.TestStore;

/** The same on PostgreSQL. */
class LiveChangesOnPostgresTest extends LiveChangesTest {

    @Override
    TestStore openStore() {
        return TestStore.postgres();
    }
}
