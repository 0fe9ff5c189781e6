package org.casus.export;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A server on a store of its own, in memory, with nothing in it. */
public final class OnManyRows implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("casus.db.url", "jdbc:h2:mem:manyrows;DB_CLOSE_DELAY=-1");
    }
}
