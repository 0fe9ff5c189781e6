package org.casus.desk;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.casus.event.sample.WithSampleOnPostgres;

/** The same on PostgreSQL, of fewer histories. */
@QuarkusTest
@TestProfile(WithSampleOnPostgres.class)
class KnownByOnPostgresTest extends KnownByTest {

    @Override
    int histories() {
        return 2;
    }
}
