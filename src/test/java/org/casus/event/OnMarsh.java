package org.casus.event;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A server on a store of its own, in memory, for {@link Marsh}. */
public final class OnMarsh implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("casus.db.url", "jdbc:h2:mem:marsh;DB_CLOSE_DELAY=-1");
    }
}
