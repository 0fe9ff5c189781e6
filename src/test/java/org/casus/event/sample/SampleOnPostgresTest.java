package org.casus.event.sample;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The same on PostgreSQL. */
@QuarkusTest
@TestProfile(WithSampleOnPostgres.class)
class SampleOnPostgresTest extends SampleTest {}
