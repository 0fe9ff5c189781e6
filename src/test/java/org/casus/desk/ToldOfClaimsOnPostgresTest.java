package org.casus.desk;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.casus.event.sample.WithSampleOnPostgres;

/** The same on PostgreSQL. */
@QuarkusTest
@TestProfile(WithSampleOnPostgres.class)
class ToldOfClaimsOnPostgresTest extends ToldOfClaimsTest {}
