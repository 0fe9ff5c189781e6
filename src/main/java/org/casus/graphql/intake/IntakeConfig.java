package org.casus.graphql.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What an operator can set about requests that come in, at any address. */
@ConfigMapping(prefix = "casus.http")
public interface IntakeConfig {

    /** How many bytes the bodies of requests may take together while they come in. Default: 25,165,824. */
    @WithDefault("25165824")
    long bodies();

    /** How many of those bytes one client's bodies may take. Default 0: a quarter. */
    @WithDefault("0")
    long bodiesPerClient();

    /** How long the head of a request may take, from the opening of its connection on. Default: 10s. */
    @WithDefault("10s")
    Duration headTimeout();

    /** How long the body of a request may take. Default: 30s. */
    @WithDefault("30s")
    Duration bodyTimeout();

    /**
     * How long a connection stays open between requests. Default: 75s, longer than proxies keep theirs, so that none
     * sends a request over one that is being closed.
     */
    @WithDefault("75s")
    Duration idleTimeout();

    /**
     * The names by which this server is asked, with or without a port, such as {@code casus.example.org}. Default: any,
     * or, where it listens on a loopback address alone, only those of this machine.
     */
    Optional<List<String>> hosts();
}
