package org.casus.statistics;

import org.casus.store.ReadableStore;
import org.casus.store.TestStore;

class CountedOnceOnPostgresTest extends CountedOnce {

    @Override
    ReadableStore openStore() throws Exception {
        return ReadableStore.of(TestStore.postgres());
    }
}
