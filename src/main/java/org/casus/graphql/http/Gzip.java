package org.casus.graphql.http;

import io.vertx.ext.web.RoutingContext;

/** Compressed bodies. */
public final class Gzip {

    private Gzip() {}

    /** Whether who asks takes a body that gzip compressed, by {@code Accept-Encoding}; a weight of 0 says no. */
    public static boolean isTakenBy(RoutingContext http) {
        return http.parsedHeaders().acceptEncoding().stream()
                .anyMatch(coding -> coding.weight() > 0
                        && (coding.value().equalsIgnoreCase("gzip")
                                || coding.value().equals("*")));
    }
}
