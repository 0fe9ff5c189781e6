package org.casus.dataset.intake;

import org.casus.store.TestStore;

class RecordsRoundTripOnPostgresTest extends RecordsRoundTripTest {

    @Override
    TestStore openStore() {
        return TestStore.postgres();
    }
}
