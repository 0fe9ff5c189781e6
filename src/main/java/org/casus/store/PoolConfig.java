package org.casus.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How connections to the database are lent. */
@ConfigMapping(prefix = "casus.pool")
public interface PoolConfig {

    /**
     * How long a request waits for a connection before it is refused with STORE_UNAVAILABLE, once the server has
     * started. Default: 5 seconds.
     */
    @WithDefault("5s")
    Duration acquisitionTimeout();
}
