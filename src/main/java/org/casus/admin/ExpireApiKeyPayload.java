package org.casus.admin;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.casus.access.ApiKey;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The key whose end was set. */
@RegisterForReflection
@Description("The API key whose end was set.")
public class ExpireApiKeyPayload {

    @NonNull
    @Description("The key as it is now.")
    public ApiKey apiKey;
}
