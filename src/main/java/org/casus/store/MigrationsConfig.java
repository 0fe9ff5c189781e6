package org.casus.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a start does about a store that an older Casus made. */
@ConfigMapping(prefix = "casus.migrations")
public interface MigrationsConfig {

    /** Default: apply. */
    @WithDefault("apply")
    AtStart atStart();

    /** What can be done. */
    enum AtStart {
        /** Bring it up to date. */
        APPLY,
        /** Refuse it, until {@code casus migrate} has brought it up to date. */
        REQUIRE,
        /** Take the store as it is: for {@code casus check}. */
        IGNORE
    }
}
