package org.casus.event.past;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.casus.event.sample.WithSampleOnPostgres;

/** The same on PostgreSQL. */
@QuarkusTest
@TestProfile(WithSampleOnPostgres.class)
class PastImportsOnPostgresTest extends PastImportsTest {}
