package org.casus.graphql.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator can set about answers that wait for their clients, at any address. */
@ConfigMapping(prefix = "casus.http")
public interface DeliveryConfig {

    /**
     * How many bytes answers may take together that wait until their clients have read them; three quarters of it is
     * what one client may have. Default: 25,165,824.
     */
    @WithDefault("25165824")
    long answers();

    /** How long a client may take for 64 KB of an answer, after which it is cut off. Default: 20s. */
    @WithDefault("20s")
    Duration stall();
}
