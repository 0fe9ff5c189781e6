package org.casus.graphql.intake;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A server with little room for bodies, and little patience. */
public final class SmallIntake implements QuarkusTestProfile {

    /** In bytes. */
    static final int BODIES = 400_000;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "casus.http.bodies", String.valueOf(BODIES),
                "casus.http.head-timeout", "1s",
                "casus.http.body-timeout", "2s",
                "casus.http.idle-timeout", "4s",
                "casus.gate.connections-per-client", "20");
    }
}
