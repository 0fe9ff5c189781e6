package org.casus.export;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A server on a store of its own, in memory, that begins with the sample and has {@link DescribedEvents}. */
public final class OnDescribedEvents implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                DescribedEvents.CONFIG,
                "true",
                "casus.sample.load",
                "true",
                "casus.db.url",
                "jdbc:h2:mem:described;DB_CLOSE_DELAY=-1");
    }
}
