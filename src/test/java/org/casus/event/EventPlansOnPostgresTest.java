package org.casus.event;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;

/** The plans of PostgreSQL. */
@QuarkusTest
@TestProfile(EventPlansOnPostgresTest.OnManyOnPostgres.class)
class EventPlansOnPostgresTest extends EventPlansTest {

    /** A server of its own, so that nobody else's events are among them. */
    public static final class OnManyOnPostgres implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(PostgresServer.class));
        }
    }
}
