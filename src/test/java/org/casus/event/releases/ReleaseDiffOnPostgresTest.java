package org.casus.event.releases;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.casus.desk.OnDeskOnPostgres;

/** The same on PostgreSQL. */
@QuarkusTest
@TestProfile(OnDeskOnPostgres.class)
class ReleaseDiffOnPostgresTest extends ReleaseDiffTest {}
