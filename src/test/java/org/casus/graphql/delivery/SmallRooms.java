package org.casus.graphql.delivery;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A server that holds little for clients that do not read, and is soon tired of them. */
public final class SmallRooms implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("casus.db.url", "jdbc:h2:mem:smallrooms;DB_CLOSE_DELAY=-1"),
                Map.entry("casus.gate.running", "2"),
                Map.entry("casus.gate.waiting", "20"),
                Map.entry("casus.limits.aliases", "300"),
                Map.entry("casus.limits.fields", "5000"),
                Map.entry("casus.limits.tokens", "20000"),
                Map.entry("casus.limits.document-length", "100000"),
                Map.entry("casus.http.answers", "12000000"),
                Map.entry("casus.http.stall", "8s"),
                Map.entry("casus.graphql.http.kept-answers", "0"),
                Map.entry("casus.graphql.live.max-connections", "4"),
                Map.entry("casus.graphql.live.operations", "8"),
                Map.entry("casus.graphql.live.keep-alive", "2s"));
    }
}
