package org.casus.graphql.intake;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Consumer;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.limits.ClientAddress;
import org.casus.graphql.limits.FairBudget;
import org.casus.graphql.limits.Limits;

/**
 * Reads the bodies of requests, all within one amount of memory that is taken as bytes arrive, not as they are
 * announced. Vert.x's BodyHandler bounds each body alone.
 */
@Singleton
public class Bodies {

    private static final String CONTINUE = "100-continue";

    private final FairBudget budget;
    private final Deadlines deadlines;
    private final ClientAddress clients;
    private final Limits limits;

    Bodies(IntakeConfig config, Deadlines deadlines, ClientAddress clients, Limits limits) {
        this.budget = new FairBudget(
                config.bodies(), config.bodiesPerClient() > 0 ? config.bodiesPerClient() : config.bodies() / 4);
        this.deadlines = deadlines;
        this.clients = clients;
        this.limits = limits;
    }

    /**
     * Reads a request's body; to be called on its event loop, once it is known that somebody wants it.
     *
     * @param most the largest body, in bytes
     * @param refusing called instead of {@code then} where the body is too large, comes too slowly, or finds no room;
     *     the connection is closed after it
     * @param then called on the event loop; who is called closes the body
     */
    public void read(RoutingContext http, int most, Refusing refusing, Consumer<Body> then) {
        HttpServerRequest request = http.request();
        long length = announced(request);
        String expected = request.version() == HttpVersion.HTTP_1_0 ? null : request.getHeader(HttpHeaders.EXPECT);
        if (length > most) {
            Unread.close(
                    http,
                    () -> refusing.refuse(
                            413, ErrorCode.BODY_TOO_LARGE, "The body is larger than " + most + " bytes."));
        } else if (expected != null && !expected.equalsIgnoreCase(CONTINUE)) {
            Unread.close(
                    http,
                    () -> refusing.refuse(
                            417,
                            ErrorCode.BAD_REQUEST,
                            "The header Expect can be " + CONTINUE + ", and nothing else."));
        } else {
            BodyReading reading = new BodyReading(this, http, (int) length, most, refusing, then);
            ConnectionWatch.of(request, deadlines).reads(request, reading);
            reading.start();
            if (expected != null) {
                http.response().writeContinue();
            }
        }
    }

    /**
     * Refuses a request whose body was not read, and closes its connection.
     *
     * @param answer ends the response, at once
     */
    public void decline(RoutingContext http, Runnable answer) {
        Unread.close(http, answer);
    }

    /** In bytes; -1 where the request does not say. Netty refuses what is no number. */
    private static long announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null || request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                ? -1
                : Long.parseLong(length);
    }

    /** What all bodies hold now, in bytes. */
    public long held() {
        return budget.held();
    }

    /**
     * Asks for memory for what comes in; see {@link FairBudget#take}.
     *
     * @param client as {@link ClientAddress} has it
     */
    public Optional<FairBudget.Lease> room(String client, long bytes, Runnable evict) {
        return budget.take(client, bytes, evict);
    }

    FairBudget.Lease room(HttpServerRequest request, long bytes, Runnable evict) {
        return room(clients.of(request), bytes, evict).orElse(null);
    }

    void met(ErrorCode limit) {
        limits.hit(limit);
    }
}
