package org.casus.event;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.casus.store.OnEmptyPostgres;

@QuarkusTest
@TestProfile(OnEmptyPostgres.class)
class NestedEventsOnPostgresTest extends NestedEventsTest {}
