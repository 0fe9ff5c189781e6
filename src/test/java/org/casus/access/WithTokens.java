package org.casus.access;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** A server whose reading is closed and that takes tokens, behind a proxy that names clients. */
public final class WithTokens implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "casus.access.read", "closed",
                "casus.gate.proxies", "1",
                "casus.oidc.audience", "casus,https://casus.example.org",
                "casus.oidc.role-claim", "realm_access/roles",
                "casus.oidc.editors", "desk,casus-editor",
                "casus.oidc.clock-skew", "20s",
                "casus.db.url", "jdbc:h2:mem:tokens;DB_CLOSE_DELAY=-1");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TokenIssuer.class));
    }
}
