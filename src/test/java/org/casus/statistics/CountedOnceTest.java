package org.casus.statistics;

import org.casus.store.ReadableStore;
import org.casus.store.TestStore;

class CountedOnceTest extends CountedOnce {

    @Override
    ReadableStore openStore() throws Exception {
        return ReadableStore.of(TestStore.inMemory());
    }
}
