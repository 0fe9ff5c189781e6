package org.casus.dataset.intake;

import org.casus.store.TestStore;

class CandidateImportOnPostgresTest extends CandidateImportTest {

    @Override
    TestStore openStore() {
        return TestStore.postgres();
    }
}
