package org.casus.admin;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.casus.store.OnEmptyPostgres;

/** The same on PostgreSQL. */
@QuarkusTest
@TestProfile(OnEmptyPostgres.class)
class LargeArgumentsOnPostgresTest extends LargeArgumentsTest {}
