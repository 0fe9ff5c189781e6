package org.casus.graphql.live;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import org.casus.access.AccessConfig;

/**
 * Tells whether a WebSocket is opened by a script of this site. Browsers let every site open one anywhere, and read
 * what comes: without this, a page that somebody looks at could read a server that only their network reaches.
 */
@Singleton
class Origins {

    private final List<String> others;

    Origins(AccessConfig config) {
        this.others = config.origins().orElse(List.of());
    }

    /** Whether it may be opened; what sends no {@code Origin} is no browser. */
    boolean allow(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        return origin == null
                || others.contains("*")
                || others.contains(origin)
                || request.authority() != null && request.authority().host().equalsIgnoreCase(host(origin));
    }

    /** Without the port, which proxies leave out. */
    private static String host(String origin) {
        try {
            return URI.create(origin).getHost();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
