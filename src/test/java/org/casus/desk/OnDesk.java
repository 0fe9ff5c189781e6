package org.casus.desk;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A server on a store of its own, in memory, that begins with the sample, and that tests write to. */
public final class OnDesk implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("casus.sample.load", "true", "casus.db.url", "jdbc:h2:mem:desk;DB_CLOSE_DELAY=-1");
    }
}
