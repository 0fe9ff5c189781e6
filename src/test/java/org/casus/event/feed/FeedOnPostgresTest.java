package org.casus.event.feed;

import org.casus.store.TestStore;

/** The same on PostgreSQL. */
class FeedOnPostgresTest extends FeedTest {

    @Override
    TestStore openStore() {
        return TestStore.postgres();
    }
}
