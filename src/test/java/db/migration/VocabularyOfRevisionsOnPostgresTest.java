package db.migration;

import org.casus.store.TestStore;

/** The same on PostgreSQL. */
class VocabularyOfRevisionsOnPostgresTest extends VocabularyOfRevisionsTest {

    @Override
    TestStore openStore() {
        return TestStore.postgres();
    }
}
