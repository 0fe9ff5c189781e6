package org.casus.graphql;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;
import org.casus.event.sample.WithSample;

/** A server with the sample that answers root fields side by side, as one outside of tests does. */
public final class SideBySide implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> keys = new HashMap<>(new WithSample().getConfigOverrides());
        keys.put("casus.graphql.engine.side-by-side", "4");
        return keys;
    }
}
