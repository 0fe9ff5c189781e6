package org.casus.graphql.live;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import org.casus.access.Caller;
import org.casus.access.Unauthenticated;
import org.casus.graphql.delivery.UnreadAnswers;
import org.casus.graphql.engine.Engine;
import org.casus.graphql.engine.Operation;
import org.casus.graphql.engine.Prepared;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;
import org.casus.graphql.http.AnswerJson;
import org.casus.graphql.http.AnswerWriter;
import org.casus.graphql.http.Callers;
import org.casus.graphql.http.RequestParser;
import org.casus.graphql.limits.ClientAddress;
import org.jboss.logging.Logger;

/**
 * Answers requests that accept server-sent events, in the distinct connections mode of GraphQL over SSE: each operation
 * has a request of its own.
 */
@Singleton
public class EventStreams {

    private static final Logger LOG = Logger.getLogger(EventStreams.class);

    private final Vertx vertx;
    private final Engine engine;
    private final RequestParser parser;
    private final AnswerJson json;
    private final AnswerWriter writer;
    private final Streams streams;
    private final LiveConnections connections;
    private final ClientAddress clients;
    private final Callers callers;
    private final UnreadAnswers unread;
    private final LiveConfig config;

    EventStreams(
            Vertx vertx,
            Engine engine,
            RequestParser parser,
            AnswerJson json,
            AnswerWriter writer,
            Streams streams,
            LiveConnections connections,
            ClientAddress clients,
            Callers callers,
            UnreadAnswers unread,
            LiveConfig config) {
        this.vertx = vertx;
        this.engine = engine;
        this.parser = parser;
        this.json = json;
        this.writer = writer;
        this.streams = streams;
        this.connections = connections;
        this.clients = clients;
        this.callers = callers;
        this.unread = unread;
        this.config = config;
    }

    /**
     * Answers on the virtual thread that calls, until the last event.
     *
     * @param body null for a GET
     */
    public void answer(RoutingContext http, byte[] body) {
        String client = clients.of(http.request());
        EventStream stream = new EventStream(http, json, unread, client, this::giveWay);
        try {
            Caller caller = callers.of(http);
            if (caller.role() == null) {
                throw Unauthenticated.missing();
            }
            if (!connections.add(stream, client)) {
                writer.refuseOverloaded(http);
                return;
            }
            List<Operation> operations = parser.parse(http.request(), body);
            Prepared prepared = engine.prepare(operations.getFirst());
            if (operations.size() > 1) {
                writer.refuse(http, 400, ErrorCode.BAD_REQUEST, "A stream of events answers one operation.");
            } else if (body == null && prepared.isMutation()) {
                http.response().putHeader(HttpHeaders.ALLOW, "POST");
                writer.refuse(http, 405, ErrorCode.BAD_REQUEST, "A mutation is sent by POST.");
            } else {
                run(stream, http, operations.getFirst());
            }
        } catch (Unauthenticated refused) {
            refuse(http, stream, refused);
        } catch (Refusal refusal) {
            if (refusal.code() == ErrorCode.BAD_REQUEST) {
                writer.refuse(http, 400, refusal.code(), refusal.getMessage());
            } else {
                stream.open();
                stream.error(errors(refusal));
            }
        } catch (RuntimeException e) {
            LOG.error("A stream of events failed", e);
            writer.refuse(http, 500, ErrorCode.INTERNAL_ERROR, "Casus failed to answer; its log says why.");
        } finally {
            connections.remove(stream);
        }
    }

    private List<?> giveWay() {
        return errors(
                new Refusal(
                        ErrorCode.TOO_MANY_CONNECTIONS,
                        null,
                        "You have most of the live connections of this server, and others need one. Close some, or come again later."));
    }

    private List<?> errors(Refusal refusal) {
        return (List<?>) engine.refused(refusal).specification().get("errors");
    }

    private void run(EventStream stream, RoutingContext http, Operation operation) {
        // Read here, on the request's own thread: what a request holds is not for others.
        String authorization = http.request().getHeader(HttpHeaders.AUTHORIZATION);
        String client = clients.of(http.request());
        stream.open();
        long alive = vertx.setPeriodic(config.keepAlive().toMillis(), timer -> stream.comment());
        try {
            streams.run(operation, client, () -> callers.of(authorization, client), stream.cancellation(), stream);
        } finally {
            vertx.cancelTimer(alive);
        }
    }

    /** As HTTP, or, where the stream has begun, as its end. */
    private void refuse(RoutingContext http, EventStream stream, Unauthenticated refused) {
        if (http.response().headWritten()) {
            stream.error(errors(Callers.refusal(refused)));
        } else {
            writer.refuse(http, refused);
        }
    }
}
