package org.casus.event;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;

/** The same in a store that began with the sample, whose actors are tied to UCDP's. */
@QuarkusTest
@TestProfile(RealNamesWithSampleTest.Sample.class)
class RealNamesWithSampleTest extends RealNamesTest {

    /** A store of its own that begins with the sample. */
    public static final class Sample implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("casus.sample.load", "true", "casus.db.url", "jdbc:h2:mem:namesofsample;DB_CLOSE_DELAY=-1");
        }
    }

    @Override
    int others() {
        return 2;
    }
}
