package org.casus.graphql.limits;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * A server that lets in as little as can be: one operation runs, one waits, a client has four connections, a page
 * twenty rows; and it does not tell its schema.
 */
public final class Narrow implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "casus.gate.running", "1",
                "casus.gate.waiting", "1",
                "casus.gate.connections-per-client", "4",
                "casus.limits.page-size", "20",
                "casus.limits.introspection", "false");
    }
}
