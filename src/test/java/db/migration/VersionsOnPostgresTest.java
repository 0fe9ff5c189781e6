package db.migration;

import org.casus.store.TestStore;

class VersionsOnPostgresTest extends VersionsTest {

    @Override
    TestStore openStore() {
        return TestStore.postgres();
    }
}
