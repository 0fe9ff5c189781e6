package org.casus.admin;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.casus.access.AccessRole;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What a new key is to be. */
@RegisterForReflection
@Input("CreateApiKeyInput")
@Description("What a new API key is to be.")
public class CreateApiKeyInput {

    /** Its name. */
    @NonNull
    @Description("What it is for, or whose it is: 1 to 100 characters. Revisions that are made with it name this.")
    public String name;

    /** Its role. */
    @NonNull
    @Description("What it may do.")
    public AccessRole role;

    /** Its end. */
    @Description("From when on it is refused; left out for never.")
    public Instant expiresAt;
}
