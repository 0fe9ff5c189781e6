package org.casus.graphql.node;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.NonNull;

@Interface
@Description("A record with a global id, as Relay has it.")
public interface Node {

    /** The global id. */
    @Id
    @NonNull
    @Description("Global and opaque. Derived from the ref, so that the same record has the same id on every server.")
    String getId();

    @NonNull
    @Description("The natural key, scheme:externalId, such as ucdp-ged:427875. Unique.")
    String getRef();
}
