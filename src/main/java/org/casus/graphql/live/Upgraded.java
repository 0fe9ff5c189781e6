package org.casus.graphql.live;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper.QuarkusCookie;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.logging.Logger;

/**
 * A request that has become a WebSocket. Quarkus counts requests in flight until their response ends, and waits for
 * them when the server is told to end. But the response to an upgrade never ends, however long ago the WebSocket was
 * closed, and Quarkus has no way to be told so; hence by reflection.
 */
@RegisterForReflection(targets = QuarkusRequestWrapper.class)
final class Upgraded {

    private static final Logger LOG = Logger.getLogger(Upgraded.class);

    private Upgraded() {}

    /** Takes it from the requests in flight. */
    static void answered(HttpServerRequest request) {
        // Where no timeout is set for the end of the server, requests are not counted.
        if (request.getCookie(QuarkusRequestWrapper.FAKE_COOKIE_NAME) instanceof QuarkusCookie counted) {
            try {
                var done = QuarkusRequestWrapper.class.getDeclaredMethod("done");
                done.setAccessible(true);
                done.invoke(counted.getRequestWrapper());
            } catch (ReflectiveOperationException e) {
                LOG.warn("A WebSocket is waited for at the server's end, though it may be closed by then", e);
            }
        }
    }
}
