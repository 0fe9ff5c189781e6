package org.casus.admin;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** From when on which key is to be refused. */
@RegisterForReflection
@Input("ExpireApiKeyInput")
@Description("From when on which API key is to be refused.")
public class ExpireApiKeyInput {

    @NonNull
    @Description("The key's prefix, such as casus_abcdefgh.")
    public String prefix;

    /** Its end. */
    @Description("From when on; left out for never. A key that has expired works again with a later time.")
    public Instant at;
}
