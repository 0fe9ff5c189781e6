package org.casus.event.sample;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(WithSampleOnPostgres.class)
class MappingOnPostgresTest extends MappingTest {}
