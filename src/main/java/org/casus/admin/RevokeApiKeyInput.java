package org.casus.admin;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Which key is to be refused from now on. */
@RegisterForReflection
@Input("RevokeApiKeyInput")
@Description("Which API key is to be refused from now on, for good.")
public class RevokeApiKeyInput {

    @NonNull
    @Description("The key's prefix, such as casus_abcdefgh.")
    public String prefix;
}
