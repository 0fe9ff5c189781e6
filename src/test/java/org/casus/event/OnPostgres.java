package org.casus.event;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import org.casus.store.PostgresServer;

/** A server on a real PostgreSQL, for {@link Marsh}. */
public final class OnPostgres implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(PostgresServer.class));
    }
}
