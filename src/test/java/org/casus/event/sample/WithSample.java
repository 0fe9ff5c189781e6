package org.casus.event.sample;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A server on a store of its own, in memory, that begins with the sample. */
public final class WithSample implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("casus.sample.load", "true", "casus.db.url", "jdbc:h2:mem:sample;DB_CLOSE_DELAY=-1");
    }
}
