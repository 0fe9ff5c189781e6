package org.casus.telemetry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Where traces go. */
@ConfigMapping(prefix = "casus.traces")
public interface TracesConfig {

    /**
     * The address of a collector that takes OTLP over HTTP as JSON, such as {@code http://collector:4318}; spans go to
     * {@code /v1/traces} below it. Default: none, and nothing is traced.
     */
    Optional<URI> endpoint();

    /**
     * The share of requests that are traced, 0 to 1. Default: 1. A client's {@code traceparent} decides for its request
     * instead.
     */
    @WithDefault("1")
    double share();
}
