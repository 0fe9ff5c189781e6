package org.casus.graphql.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import org.casus.access.AccessConfig;

/**
 * CORS: lets scripts of the sites that {@code casus.access.origins} names ask, and read the answers. Credentials that a
 * browser adds by itself are never allowed; there are none here. Quarkus's own filter would answer 403 to whoever sends
 * another {@code Origin}, and speaks for all routes.
 */
@Singleton
public class CrossOrigin {

    /** After the look at a request's head, before all that answers. */
    private static final int EARLY = -899;

    private static final Pattern HEADER_NAMES = Pattern.compile("[\\w-]+( ?, ?[\\w-]+){0,30}");
    private static final String READABLE = "Content-Disposition, ETag, Retry-After, WWW-Authenticate, X-Request-Id";

    /** In seconds; browsers keep it for two hours at most. */
    private static final String REMEMBERED = "7200";

    private final List<String> sites;

    CrossOrigin(AccessConfig access) {
        this.sites = access.origins().orElse(List.of());
    }

    /** Opens what is at a path to these sites. */
    public void open(Router router, String path, String methods) {
        if (!sites.isEmpty()) {
            router.route(path).order(EARLY).handler(http -> answer(http, methods));
        }
    }

    private void answer(RoutingContext http, String methods) {
        MultiMap asked = http.request().headers();
        MultiMap told = http.response().headers();
        // A cache between must not give one site's answer to another; what answers sets a Vary of its own.
        http.addHeadersEndHandler(any -> told.add(HttpHeaders.VARY, HttpHeaders.ORIGIN));
        List<String> origins = asked.getAll(HttpHeaders.ORIGIN);
        if (origins.size() != 1 || !isAllowed(origins.getFirst())) {
            http.next();
            return;
        }
        told.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origins.getFirst());
        if (http.request().method() != HttpMethod.OPTIONS
                || !asked.contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD)) {
            told.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, READABLE);
            http.next();
            return;
        }
        String names = asked.get(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS);
        if (names != null && HEADER_NAMES.matcher(names).matches()) {
            told.set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, names);
        }
        told.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, methods);
        told.set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, REMEMBERED);
        http.response().setStatusCode(204).end();
    }

    private boolean isAllowed(String origin) {
        return sites.contains(origin) || sites.contains("*");
    }
}
