package org.casus.admin;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.casus.access.ApiKey;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The key that was revoked. */
@RegisterForReflection
@Description("The API key that was revoked.")
public class RevokeApiKeyPayload {

    @NonNull
    @Description("The key as it is now.")
    public ApiKey apiKey;
}
