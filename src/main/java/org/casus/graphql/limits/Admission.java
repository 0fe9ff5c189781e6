package org.casus.graphql.limits;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.casus.graphql.error.ErrorBody;
import org.casus.graphql.error.ErrorCode;

/**
 * Sends requests through the gate: looks at it when a request comes in, before its body is read, so that a refusal
 * costs next to nothing; and takes a place when the body is there, so that nobody holds one by sending slowly.
 */
@Singleton
public class Admission {

    private static final String PATH = "/graphql";

    /** Before anything else that handles the path. */
    private static final int FIRST = -4;

    private static final String JSON = "application/json";
    private static final String GRAPHQL_RESPONSE = "application/graphql-response+json";

    private static final String BUSY = ErrorBody.of(
            ErrorCode.OVERLOADED, "The server is busy. Ask again in a second; the same request can be answered then.");

    /**
     * In milliseconds. Whoever asks again at once, over connections that are served one request after the other, would
     * otherwise take an event loop by refusals alone.
     */
    private static final long REFUSED_AFTER = 100;

    private final AdmissionQueue gate;
    private final ClientAddress clients;
    private final Limits limits;

    Admission(AdmissionQueue gate, ClientAddress clients, Limits limits) {
        this.gate = gate;
        this.clients = clients;
        this.limits = limits;
    }

    void register(@Observes Router router) {
        router.route(PATH).order(FIRST).handler(this::look);
    }

    private void look(RoutingContext http) {
        String client = clients.of(http.request());
        if (gate.closedTo(client)) {
            limits.hit(ErrorCode.OVERLOADED);
            refuse(http);
        } else {
            http.next();
        }
    }

    /**
     * Asks for leave to run what a request wants; to be called on its event loop, once its body is there.
     *
     * @param start called on the event loop with the leave to run; not where the request is refused, or its client has
     *     gone while it waited, which gives its place up. Who is called may set the response's close handler
     */
    public void enter(RoutingContext http, Consumer<AdmissionQueue.Pass> start) {
        enter(http, () -> {}, start);
    }

    /**
     * The same. @param waited called first, whatever came of it: what waited with the request need not wait any more
     */
    public void enter(RoutingContext http, Runnable waited, Consumer<AdmissionQueue.Pass> start) {
        Context loop = Vertx.currentContext();
        AtomicReference<AdmissionQueue.Asking> asking = new AtomicReference<>();
        http.response().closeHandler(gone -> {
            if (asking.get() != null && asking.get().giveUp()) {
                waited.run();
            }
        });
        asking.set(gate.enter(
                clients.of(http.request()),
                pass -> {
                    waited.run();
                    if (Vertx.currentContext() == loop) {
                        start.accept(pass);
                    } else {
                        loop.runOnContext(turn -> startUnlessGone(http, pass, start));
                    }
                },
                () -> {
                    waited.run();
                    loop.runOnContext(turn -> refuse(http));
                }));
    }

    private static void startUnlessGone(
            RoutingContext http, AdmissionQueue.Pass pass, Consumer<AdmissionQueue.Pass> start) {
        if (http.response().closed()) {
            pass.close();
        } else {
            start.accept(pass);
        }
    }

    /** To be called on the request's event loop. */
    private static void refuse(RoutingContext http) {
        if (!http.request().isEnded()) {
            http.request().resume(); // what is left of it is dropped, so that the connection can be used again
        }
        http.vertx().setTimer(REFUSED_AFTER, later -> answer(http));
    }

    private static void answer(RoutingContext http) {
        if (http.response().ended() || http.response().closed()) {
            return;
        }
        String accept = http.request().getHeader(HttpHeaders.ACCEPT);
        http.response()
                .setStatusCode(503)
                .putHeader("Retry-After", "1")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(
                        HttpHeaders.CONTENT_TYPE,
                        (accept != null && accept.contains(GRAPHQL_RESPONSE) ? GRAPHQL_RESPONSE : JSON)
                                + "; charset=utf-8")
                .end(BUSY);
    }
}
