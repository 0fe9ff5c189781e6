package org.casus.admin;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.casus.access.ApiKey;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A key that was just made. */
@RegisterForReflection
@Description("An API key that was just made.")
public class CreateApiKeyPayload {

    @NonNull
    @Description("What is known of it from now on.")
    public ApiKey apiKey;

    @NonNull
    @Description("The whole key, to be sent as Authorization: Bearer. It is shown now and never again.")
    public String secret;
}
