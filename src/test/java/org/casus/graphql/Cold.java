package org.casus.graphql;

import io.quarkus.arc.Arc;
import org.casus.graphql.node.ReferenceCache;

/** Makes the statements of a request independent of what others asked before. */
public final class Cold {

    private Cold() {}

    /** Has the server forget the records that it keeps between requests. */
    public static void start() {
        Arc.container().instance(ReferenceCache.class).get().forget();
    }
}
