package org.casus.store;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A database of its own for the server under test, as docs and defaults make it, and nothing in it. */
public final class PostgresServer implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "casus.db.url", Postgres.database(),
                "casus.db.user", Postgres.USER,
                "casus.db.password", Postgres.PASSWORD);
    }

    @Override
    public void stop() {
        // The server is everybody's, and ends with the process.
    }
}
