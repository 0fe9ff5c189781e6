package org.casus.graphql.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many live connections there may be, and how they are kept. */
@ConfigMapping(prefix = "casus.graphql.live")
public interface LiveConfig {

    /**
     * How many WebSockets and event streams there may be at once. One client has three quarters of them at most, and
     * where all are taken, the one that has most gives way to who has less. Default: 2,000.
     */
    @WithDefault("2000")
    int maxConnections();

    /** How many operations may run at once on one WebSocket; one more is refused. Default: 32. */
    @WithDefault("32")
    int maxOperations();

    /**
     * How many operations may run at once over all live connections, shared in the same way; one whose document and
     * variables are longer than 2,048 characters counts once more for each as many. Default: 3,000.
     */
    @WithDefault("3000")
    int operations();

    /** How long a WebSocket may stay open without {@code connection_init}; then it is closed by 4408. Default: 3s. */
    @WithDefault("3s")
    Duration initTimeout();

    /** How often a sign of life is sent; a WebSocket that answers none until the next is closed. Default: 12s. */
    @WithDefault("12s")
    Duration keepAlive();
}
