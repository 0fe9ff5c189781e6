package org.casus.desk;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The same on PostgreSQL. */
@QuarkusTest
@TestProfile(OnDeskOnPostgres.class)
class FollowEditsOnPostgresTest extends FollowEditsTest {}
