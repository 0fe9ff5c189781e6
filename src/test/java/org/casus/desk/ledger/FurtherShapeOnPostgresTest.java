package org.casus.desk.ledger;

import org.casus.store.TestStore;

class FurtherShapeOnPostgresTest extends FurtherShapeTest {

    @Override
    TestStore openStore() {
        return TestStore.postgres();
    }
}
