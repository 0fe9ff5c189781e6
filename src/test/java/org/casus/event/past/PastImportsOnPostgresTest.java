package org.casus.event.past;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.casus.desk.OnDeskOnPostgres;

/** The same on PostgreSQL. */
@QuarkusTest
@TestProfile(OnDeskOnPostgres.class)
class PastImportsOnPostgresTest extends PastImportsTest {}
