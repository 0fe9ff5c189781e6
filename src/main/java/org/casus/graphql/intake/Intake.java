package org.casus.graphql.intake;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.casus.graphql.error.ErrorBody;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.limits.ClientAddress;
import org.casus.graphql.limits.Limits;

/** Looks at each request as its head is there, whatever it asks for. */
@Singleton
class Intake {

    /** After what puts the request's id and the headers of security onto answers, before all that answers. */
    private static final int EARLY = -900;

    private static final String CONNECTED = ErrorBody.of(
            ErrorCode.TOO_MANY_CONNECTIONS,
            "You have too many connections or streams open. Send one request after the other over each.");

    private final Deadlines deadlines;
    private final ClientAddress clients;
    private final Hosts hosts;
    private final Limits limits;

    Intake(Deadlines deadlines, ClientAddress clients, Hosts hosts, Limits limits) {
        this.deadlines = deadlines;
        this.clients = clients;
        this.hosts = hosts;
        this.limits = limits;
    }

    void register(@Observes Router router) {
        router.route().order(EARLY).handler(this::look);
    }

    private void look(RoutingContext http) {
        HttpServerRequest request = http.request();
        if (!ConnectionWatch.of(request, deadlines).began(request, clients.of(request))) {
            limits.hit(ErrorCode.TOO_MANY_CONNECTIONS);
            http.response().putHeader(HttpHeaders.RETRY_AFTER, "1");
            refuse(http, 503, CONNECTED);
            return;
        }
        String refusal = hosts.refusal(request);
        if (refusal != null) {
            refuse(http, 421, ErrorBody.of(ErrorCode.UNKNOWN_HOST, refusal));
            return;
        }
        if (request.version() != HttpVersion.HTTP_2 && !isOneWayToRead(request)) {
            refuse(
                    http,
                    400,
                    ErrorBody.of(
                            ErrorCode.BAD_REQUEST, "Transfer-Encoding can be chunked, over HTTP/1.1, and no more."));
            return;
        }
        if (request.version() == HttpVersion.HTTP_1_1 && request.headers().contains(HttpHeaders.EXPECT)) {
            // Where the answer comes instead of 100, client and server might differ in whether the body follows.
            http.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        http.next();
    }

    /** Netty takes no notice of other codings, where a proxy may: each would see another request. */
    private static boolean isOneWayToRead(HttpServerRequest request) {
        List<String> codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        return codings.isEmpty()
                || codings.size() == 1
                        && codings.getFirst().equalsIgnoreCase("chunked")
                        && request.version() == HttpVersion.HTTP_1_1;
    }

    private static void refuse(RoutingContext http, int status, String body) {
        Unread.close(
                http,
                () -> http.response()
                        .setStatusCode(status)
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8")
                        .end(body));
    }
}
