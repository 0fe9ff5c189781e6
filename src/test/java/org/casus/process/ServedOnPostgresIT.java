package org.casus.process;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import org.casus.event.sample.WithSampleOnPostgres;

/** The same on PostgreSQL. */
@QuarkusIntegrationTest
@TestProfile(WithSampleOnPostgres.class)
class ServedOnPostgresIT extends ServedIT {}
