package org.casus.graphql.limits;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.Json;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.casus.graphql.ErrorCode;

/**
 * Sends requests through the gate: looks at it when a request comes in, before its body is read, so that a refusal
 * costs next to nothing; and takes a place when the body is there, so that nobody holds one by sending slowly.
 *
 * <p>Streams of events and WebSockets pass: what they run asks the gate itself, operation by operation.
 */
@Singleton
class Admission {

    private static final String PATH = "/graphql";

    /** Before anything else that handles the path. */
    private static final int FIRST = -4;

    /** After the body was read, which has the same number, as this is registered later. */
    private static final int WITH_BODY = -2;

    private static final int LATE = 5_000;

    private static final String JSON = "application/json";
    private static final String GRAPHQL_RESPONSE = "application/graphql-response+json";

    private static final Buffer BUSY = error(
            ErrorCode.OVERLOADED, "The server is busy. Ask again in a second; the same request can be answered then.");

    private static final Buffer CONNECTED = error(
            ErrorCode.TOO_MANY_CONNECTIONS,
            "You have too many connections open. Send one request after the other over each.");

    private final Gate gate;
    private final Connections connections;
    private final ClientAddress clients;
    private final Limits limits;

    Admission(Gate gate, Connections connections, ClientAddress clients, Limits limits) {
        this.gate = gate;
        this.connections = connections;
        this.clients = clients;
        this.limits = limits;
    }

    void register(@Observes @Priority(LATE) Router router) {
        router.route(PATH).order(FIRST).handler(this::look);
        router.route(PATH).order(WITH_BODY).handler(this::enter);
    }

    private void look(RoutingContext http) {
        String client = clients.of(http.request());
        if (!connections.admit(http.request(), client)) {
            http.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            refuse(http, CONNECTED);
        } else if (!isStream(http.request()) && gate.closedTo(client)) {
            limits.hit(ErrorCode.OVERLOADED);
            refuse(http, BUSY);
        } else {
            http.next();
        }
    }

    private void enter(RoutingContext http) {
        if (isStream(http.request())) {
            http.next();
            return;
        }
        Context loop = Vertx.currentContext();
        gate.enter(
                clients.of(http.request()),
                pass -> {
                    http.addEndHandler(ended -> pass.close());
                    loop.runOnContext(next -> {
                        if (http.response().closed() || http.response().ended()) {
                            pass.close(); // gave up waiting
                        } else {
                            http.next();
                        }
                    });
                },
                () -> loop.runOnContext(next -> refuse(http, BUSY)));
    }

    private static boolean isStream(HttpServerRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.headers().contains(HttpHeaders.UPGRADE)
                || (accept != null && accept.contains("text/event-stream"));
    }

    private static void refuse(RoutingContext http, Buffer body) {
        if (http.response().ended() || http.response().closed()) {
            return;
        }
        String accept = http.request().getHeader(HttpHeaders.ACCEPT);
        http.request()
                .resume(); // whatever is left of it is read, and dropped, so that the connection can be used again
        http.response()
                .setStatusCode(503)
                .putHeader("Retry-After", "1")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(
                        HttpHeaders.CONTENT_TYPE,
                        (accept != null && accept.contains(GRAPHQL_RESPONSE) ? GRAPHQL_RESPONSE : JSON)
                                + "; charset=utf-8")
                .end(body);
    }

    private static Buffer error(ErrorCode code, String message) {
        return Json.encodeToBuffer(Map.of(
                "errors", List.of(Map.of("message", message, "extensions", Map.of("code", code.name())))));
    }
}
