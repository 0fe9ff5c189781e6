package org.casus.event.likeness;

import org.casus.store.TestStore;

class LinkRunOnPostgresTest extends LinkRunTest {

    @Override
    TestStore openStore() {
        return TestStore.postgres();
    }
}
