package org.casus.admin;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.casus.access.AccessRole;
import org.casus.access.Allowed;
import org.casus.access.ApiKey;
import org.casus.access.ApiKeys;
import org.casus.graphql.engine.GraphQLRequest;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** The API keys that there are. */
@RegisterForReflection
@GraphQLApi
public class ApiKeyQueries {

    private final ApiKeys keys;

    ApiKeyQueries(ApiKeys keys) {
        this.keys = keys;
    }

    /** All keys. */
    @Query("apiKeys")
    @Allowed(AccessRole.ADMIN)
    @Description("All API keys, the newest first, those too that have expired or were revoked. For ADMIN.")
    public List<@NonNull ApiKey> apiKeys() {
        return keys.all(GraphQLRequest.reader());
    }
}
