package org.casus.event.records;

import org.casus.store.TestStore;

class FurtherTypeOnPostgresTest extends FurtherTypeTest {

    @Override
    TestStore openStore() {
        return TestStore.postgres();
    }
}
