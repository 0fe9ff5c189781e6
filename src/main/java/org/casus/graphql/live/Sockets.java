package org.casus.graphql.live;

import io.netty.channel.Channel;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.casus.graphql.delivery.UnreadAnswers;
import org.casus.graphql.engine.Engine;
import org.casus.graphql.engine.Operation;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;
import org.casus.graphql.http.AnswerJson;
import org.casus.graphql.http.AnswerWriter;
import org.casus.graphql.http.Callers;
import org.casus.graphql.http.RequestParser;
import org.casus.graphql.intake.Bodies;
import org.casus.graphql.limits.ClientAddress;

/** Opens WebSockets at {@code /graphql} for the graphql-transport-ws protocol, and looks after them. */
@Singleton
class Sockets {

    private final Vertx vertx;
    private final Engine engine;
    private final RequestParser parser;
    private final AnswerJson json;
    private final AnswerWriter writer;
    private final Streams streams;
    private final LiveConnections connections;
    private final ClientAddress clients;
    private final Callers callers;
    private final AllowedOrigins origins;
    private final Bodies bodies;
    private final UnreadAnswers unread;
    private final LiveConfig config;

    Sockets(
            Vertx vertx,
            Engine engine,
            RequestParser parser,
            AnswerJson json,
            AnswerWriter writer,
            Streams streams,
            LiveConnections connections,
            ClientAddress clients,
            Callers callers,
            AllowedOrigins origins,
            Bodies bodies,
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
        this.origins = origins;
        this.bodies = bodies;
        this.unread = unread;
        this.config = config;
    }

    void register(@Observes Router router) {
        router.get("/graphql").order(-3).handler(this::upgrade);
    }

    private void upgrade(RoutingContext http) {
        if (!http.request().headers().contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true)) {
            http.next();
        } else if (!offersProtocol(http)) {
            writer.refuse(
                    http, 400, ErrorCode.BAD_REQUEST, "The WebSocket's subprotocol must be " + Message.PROTOCOL + ".");
        } else if (!origins.allow(http.request())) {
            writer.refuse(
                    http,
                    403,
                    ErrorCode.FORBIDDEN,
                    "Scripts of other sites open no WebSocket here, unless casus.access.origins names their site.");
        } else if (!connections.hasRoom(clients.of(http.request()))) {
            writer.refuseOverloaded(http);
        } else {
            String client = clients.of(http.request());
            String authorization = http.request().getHeader(HttpHeaders.AUTHORIZATION);
            Channel channel = ((ConnectionBase) http.request().connection()).channel();
            http.request().toWebSocket().onSuccess(socket -> {
                Upgraded.answered(http.request());
                FrameGuard.protect(http.request());
                open(socket, channel, client, authorization);
            });
        }
    }

    private static boolean offersProtocol(RoutingContext http) {
        String offered = http.request().getHeader("Sec-WebSocket-Protocol");
        return offered != null
                && Arrays.stream(offered.split(",")).map(String::strip).anyMatch(Message.PROTOCOL::equals);
    }

    private void open(ServerWebSocket socket, Channel channel, String client, String authorization) {
        if (socket.isClosed()) { // by now
            return;
        }
        Socket connection = new Socket(socket, channel, client, authorization, this, json);
        if (!Message.PROTOCOL.equals(socket.subProtocol())) {
            connection.close(Message.SUBPROTOCOL_NOT_ACCEPTABLE, "Subprotocol not acceptable");
            return;
        }
        if (!connections.enter(connection, client)) {
            connection.giveWay();
            return;
        }
        long init = vertx.setTimer(config.initTimeout().toMillis(), timer -> connection.expectInitialised());
        long alive = vertx.setPeriodic(config.keepAlive().toMillis(), timer -> connection.expectAlive());
        socket.pongHandler(pong -> connection.heard());
        Fragments fragments = new Fragments(connection, client, bodies, text -> receive(connection, text));
        socket.frameHandler(fragments::add);
        socket.closeHandler(closed -> {
            vertx.cancelTimer(init);
            vertx.cancelTimer(alive);
            connections.remove(connection);
            fragments.release();
            connection.closed();
        });
    }

    private void receive(Socket connection, String text) {
        try {
            connection.receive(parser.read("The message", text));
        } catch (Refusal refusal) {
            connection.close(Message.INVALID, "The message is no JSON");
        }
    }

    Operation read(Map<?, ?> payload) {
        return parser.operation(payload);
    }

    Callers callers() {
        return callers;
    }

    LiveConnections connections() {
        return connections;
    }

    UnreadAnswers unread() {
        return unread;
    }

    Streams streams() {
        return streams;
    }

    int maxOperations() {
        return config.maxOperations();
    }

    /** What one operation too many is answered. */
    List<?> tooMany() {
        return errors(new Refusal(
                ErrorCode.TOO_MANY_OPERATIONS,
                null,
                config.maxOperations() + " operations run on this connection, and no more may."));
    }

    List<?> errors(Refusal refusal) {
        return (List<?>) engine.refused(refusal).specification().get("errors");
    }
}
