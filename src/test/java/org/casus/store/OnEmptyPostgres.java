package org.casus.store;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/** A server on a database of its own on a real PostgreSQL. */
public final class OnEmptyPostgres implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(PostgresServer.class));
    }
}
