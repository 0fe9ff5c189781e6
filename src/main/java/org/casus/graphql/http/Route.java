package org.casus.graphql.http;

import io.quarkus.virtual.threads.VirtualThreads;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.intake.Bodies;
import org.casus.graphql.intake.Body;
import org.casus.graphql.intake.Refusing;
import org.casus.graphql.limits.Admission;
import org.casus.graphql.limits.CostlyLane;
import org.casus.graphql.live.EventStreams;
import org.casus.store.Cancellation;
import org.jboss.logging.Logger;

/**
 * {@code /graphql} over HTTP, as the GraphQL over HTTP specification has it: GET, and POST of JSON. Takes the place of
 * the extension's own routes, which check no content type and answer 200 whatever was wrong, and whose one for
 * WebSockets comes before any other. Nothing but the screening of a request is done on the event loop; each runs on a
 * thread of its own: a worker's, as a virtual thread would be parked and woken by others at each statement, which takes
 * a fifth of the time of a short request. A stream of events, which mostly waits, has a virtual one.
 */
@Singleton
class Route {

    private static final Logger LOG = Logger.getLogger(Route.class);

    private static final String PATH = "/graphql";
    private static final String ALLOWED = "GET, HEAD, POST, OPTIONS";

    private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST);

    private final HttpOperations operations;
    private final EventStreams streams;
    private final AnswerWriter writer;
    private final Admission admission;
    private final CostlyLane lane;
    private final CallerCheck callers;
    private final Bodies bodies;
    private final HttpConfig config;
    private final CrossOrigin sites;
    private final ExecutorService streaming;

    Route(
            HttpOperations operations,
            EventStreams streams,
            AnswerWriter writer,
            Admission admission,
            CostlyLane lane,
            CallerCheck callers,
            Bodies bodies,
            HttpConfig config,
            CrossOrigin sites,
            @VirtualThreads ExecutorService streaming) {
        this.operations = operations;
        this.streams = streams;
        this.writer = writer;
        this.admission = admission;
        this.lane = lane;
        this.callers = callers;
        this.bodies = bodies;
        this.config = config;
        this.sites = sites;
        this.streaming = streaming;
    }

    /** First of all that register: what is there by then are the extension's routes. */
    void register(@Observes @Priority(1) Router router) {
        ExtensionRoutes.disable(router, PATH);
        sites.open(router, PATH, ALLOWED);
        router.route(PATH).order(-3).handler(this::screen);
        router.post(PATH).order(-2).handler(this::receive);
        router.route(PATH).order(-1).handler(this::handle).failureHandler(this::refuseFailed);
    }

    /**
     * Turns away what no operation can be in, before its body is read. A browser sends JSON to another site only after
     * having asked it, so no form and no script of another site can run anything.
     */
    private void screen(RoutingContext http) {
        HttpMethod method = http.request().method();
        if (method == HttpMethod.OPTIONS) {
            http.response()
                    .setStatusCode(204)
                    .putHeader(HttpHeaders.ALLOW, ALLOWED)
                    .end();
        } else if (!METHODS.contains(method)) {
            http.response().putHeader(HttpHeaders.ALLOW, ALLOWED);
            refuse(http, 405, "GraphQL is asked by GET or POST.");
        } else if (method == HttpMethod.POST && !isJson(http)) {
            refuse(http, 415, "Send the operation as application/json, in UTF-8 and not compressed.");
        } else if (MediaType.of(http) == null) {
            refuse(http, 406, "Answers are application/graphql-response+json, application/json or text/event-stream.");
        } else {
            http.next();
        }
    }

    private static boolean isJson(RoutingContext http) {
        MIMEHeader type = http.parsedHeaders().contentType();
        String charset = type.parameter("charset");
        String coding = http.request().getHeader(HttpHeaders.CONTENT_ENCODING);
        return "application".equalsIgnoreCase(type.component())
                && "json".equalsIgnoreCase(type.subComponent())
                && (charset == null || charset.equalsIgnoreCase("utf-8"))
                && (coding == null || coding.equalsIgnoreCase("identity"));
    }

    /** Reads the body, once it is known that its sender may ask. */
    private void receive(RoutingContext http) {
        Refusing refusing = (status, code, message) -> writer.refuse(http, status, code, message);
        callers.check(
                http,
                why -> bodies.decline(http, () -> writer.refuse(http, why)),
                (status, code, message) -> bodies.decline(http, () -> refusing.refuse(status, code, message)),
                () -> bodies.read(http, config.maxBody(), refusing, body -> answer(http, body)));
    }

    private void handle(RoutingContext http) {
        answer(http, Body.NONE);
    }

    private void answer(RoutingContext http, Body body) {
        MediaType type = MediaType.of(http);
        if (type == MediaType.EVENTS) {
            body.close();
            streaming.execute(() -> streams.answer(http, body.bytes()));
            return;
        }
        admission.enter(http, body::close, pass -> {
            Cancellation cancellation = operations.begin(http);
            http.vertx()
                    .executeBlocking(
                            () -> {
                                try (CostlyLane.Admitted admitted = lane.admit(pass)) {
                                    operations.answer(http, type, body.bytes(), admitted, cancellation);
                                }
                                return null;
                            },
                            false)
                    .onFailure(failure -> {
                        pass.close(); // it may never have come to a worker
                        LOG.error("A request was not answered", failure);
                    });
        });
    }

    private void refuseFailed(RoutingContext http) {
        refuse(http, http.statusCode() > 0 ? http.statusCode() : 500, "The request could not be read.");
    }

    private void refuse(RoutingContext http, int status, String message) {
        writer.refuse(http, status, status < 500 ? ErrorCode.BAD_REQUEST : ErrorCode.INTERNAL_ERROR, message);
    }
}
