package org.casus.graphql.intake;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/** Answers requests whose bodies nobody wants, and closes their connections. */
final class Unread {

    /**
     * In milliseconds: so long what still comes is dropped. A connection that is closed while the client sends is
     * reset, and the client may not see the answer.
     */
    private static final long LINGER = 2_000;

    private Unread() {}

    /** @param answer ends the response, at once */
    static void close(RoutingContext http, Runnable answer) {
        if (http.response().headWritten() || http.response().closed()) {
            return; // something else was told, or nobody is there to be told
        }
        HttpServerRequest request = http.request();
        HttpConnection connection = request.connection();
        if (request.version() == HttpVersion.HTTP_2) {
            answer.run();
            if (!request.isEnded()) {
                http.response().reset(0); // the stream alone: NO_ERROR after a whole answer means "send no more"
            }
            return;
        }
        http.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        answer.run();
        if (request.isEnded()) {
            connection.close();
            return;
        }
        request.handler(dropped -> {});
        request.endHandler(end -> connection.close());
        request.exceptionHandler(gone -> {});
        request.resume();
        http.vertx().setTimer(LINGER, late -> connection.close());
    }
}
