package org.casus.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who may read without a credential. Writing always needs one. */
@ConfigMapping(prefix = "casus.access")
public interface AccessConfig {

    /** Who may read. */
    enum Reading {
        /** Everybody. */
        OPEN,
        /** Whoever has a credential. */
        CLOSED
    }

    /**
     * Whether everybody may read ({@code open}), or whoever has a credential ({@code closed}): over GraphQL, by any of
     * its transports, and as exports. Default: open.
     */
    @WithDefault("open")
    Reading read();
}
