package org.casus.graphql.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator can set about how many requests are answered at a time. */
@ConfigMapping(prefix = "casus.gate")
public interface GateConfig {

    /**
     * How many operations run at a time. Default 0: two a processor with the embedded database, one more with
     * PostgreSQL on the same machine, four a processor with PostgreSQL on another; at most as many as there are
     * connections.
     */
    @WithDefault("0")
    int running();

    /** How many operations wait for their turn; those beyond are refused at once. Default 0: twice as many as run. */
    @WithDefault("0")
    int waiting();

    /** How many operations of one client run at a time. Default 0: three quarters of those that run. */
    @WithDefault("0")
    int runningPerClient();

    /** How many connections of one client send requests. Default 256; 0 for any number. */
    @WithDefault("256")
    int connectionsPerClient();

    /**
     * How many of them may be {@linkplain LimitsConfig#costly() costly}. Default 0: half of those that run, and one
     * fewer than there are processors; at least one.
     */
    @WithDefault("0")
    int costlyRunning();

    /**
     * How many proxies stand before Casus, each adding the address that it sees to X-Forwarded-For. Default 0: the
     * header is not read, and a client is who connects.
     */
    @WithDefault("0")
    int proxies();
}
