package org.casus.access;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A server whose reading is closed, that tells its schema to editors, and stands behind a proxy that names clients. */
public final class Strict implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "casus.access.read", "closed",
                "casus.access.introspection", "editor",
                "casus.graphql.http.max-batch", "10",
                "casus.gate.proxies", "1");
    }
}
