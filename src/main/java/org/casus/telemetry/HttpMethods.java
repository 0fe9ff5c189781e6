package org.casus.telemetry;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts no HTTP requests by a method that nobody knows. A client may make up as many as it likes, and a series of each
 * would be kept for as long as the server runs. They are not counted together as another method either: the registry
 * remembers whatever is renamed, by the name that it had.
 */
final class HttpMethods {

    private static final List<HttpMethod> KNOWN = List.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS,
            HttpMethod.TRACE,
            HttpMethod.CONNECT);

    private HttpMethods() {}

    @Produces
    @Singleton
    static MeterFilter known() {
        Set<String> known = Stream.concat(KNOWN.stream().map(HttpMethod::name), Stream.of("UNKNOWN"))
                .collect(Collectors.toUnmodifiableSet());
        return MeterFilter.deny(id -> isOfHttp(id) && !known.contains(id.getTag("method")));
    }

    /**
     * Quarkus registers this one for each event loop that has connections counted against their limit, and Micrometer
     * warns of all but the first. What is counted at the gate tells more.
     */
    @Produces
    @Singleton
    static MeterFilter connections() {
        return MeterFilter.denyNameStartsWith("vertx.http.connections");
    }

    private static boolean isOfHttp(Meter.Id id) {
        return id.getName().startsWith("http.server") && id.getTag("method") != null;
    }
}
