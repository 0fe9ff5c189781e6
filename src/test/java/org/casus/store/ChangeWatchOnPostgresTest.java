package org.casus.store;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The same on PostgreSQL. */
@QuarkusTest
@TestProfile(OnEmptyPostgres.class)
class ChangeWatchOnPostgresTest extends ChangeWatchTest {}
