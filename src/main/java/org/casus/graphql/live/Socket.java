package org.casus.graphql.live;

import io.netty.channel.Channel;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.casus.access.Caller;
import org.casus.access.Unauthenticated;
import org.casus.graphql.delivery.ResponseChannel;
import org.casus.graphql.engine.Operation;
import org.casus.graphql.error.Refusal;
import org.casus.graphql.http.AnswerJson;
import org.casus.graphql.http.Callers;
import org.casus.store.Cancellation;
import org.jboss.logging.Logger;

/**
 * One WebSocket that speaks graphql-transport-ws. Its messages come in one after another on its event loop; each
 * operation runs on a virtual thread of its own.
 */
final class Socket implements LiveConnections.Live {

    private static final Logger LOG = Logger.getLogger(Socket.class);

    private final ServerWebSocket socket;
    private final String client;
    private final Sockets server;
    private final AnswerJson json;

    /** What runs, by the client's ids. */
    private final Map<String, Cancellation> running = new HashMap<>();

    private final Outgoing outgoing;

    /** The credential, as the header has it: that of the handshake until connection_init brings one; null for none. */
    private volatile String authorization;

    private boolean initialising;
    private volatile boolean initialised;
    private boolean alive = true;

    /** @param authorization the header of the handshake; null where there is none */
    Socket(
            ServerWebSocket socket,
            Channel channel,
            String client,
            String authorization,
            Sockets server,
            AnswerJson json) {
        this.client = client;
        this.authorization = authorization;
        this.socket = socket;
        this.server = server;
        this.json = json;
        this.outgoing = new Outgoing(server.unread(), client, ResponseChannel.of(channel), this::isFull);
        socket.drainHandler(drained -> {
            outgoing.drained();
            socket.resume();
        });
    }

    /** Anything but an object with a type is no message. */
    void receive(Object read) {
        if (!(read instanceof Map<?, ?> message) || !(message.get("type") instanceof String type)) {
            close(Message.INVALID, "A message is a JSON object with a type");
            return;
        }
        switch (type) {
            case "connection_init" -> initialise(message.get("payload"));
            case "ping" -> send(Message.of("pong"));
            case "pong" -> alive = true;
            case "subscribe" -> subscribe(message);
            case "complete" -> complete(message);
            default -> close(Message.INVALID, "Unknown type of message");
        }
        if (outgoing.isFull()) {
            socket.pause(); // who does not read answers sends nothing more either
        }
    }

    private void initialise(Object payload) {
        if (initialising) {
            close(Message.TOO_MANY_INITS, "Too many initialisation requests");
            return;
        }
        initialising = true;
        if (payload instanceof Map<?, ?> parameters) {
            parameters.forEach((name, value) -> {
                if ("authorization".equalsIgnoreCase(String.valueOf(name)) && value instanceof String given) {
                    authorization = given;
                }
            });
        }
        if (authorization == null) {
            acknowledge(); // nothing to be looked up
        } else {
            Thread.startVirtualThread(this::acknowledge);
        }
    }

    private void acknowledge() {
        try {
            if (caller().role() == null) {
                throw Unauthenticated.missing();
            }
            if (!server.connections().add(this, client)) {
                giveWay();
                return;
            }
            if (socket.isClosed()) { // meanwhile, so that nobody else gives the place back
                server.connections().remove(this);
                return;
            }
            initialised = true;
            send(Message.of("connection_ack"));
        } catch (Unauthenticated refused) {
            close(Message.FORBIDDEN, refused.getMessage());
        } catch (RuntimeException e) {
            LOG.error("A credential could not be looked up", e);
            close(Message.INTERNAL_ERROR, "Internal error");
        }
    }

    private Caller caller() {
        return server.callers().of(authorization, client);
    }

    private void subscribe(Map<?, ?> message) {
        if (!initialised) {
            close(Message.UNAUTHORIZED, "Unauthorized");
        } else if (!(message.get("id") instanceof String id) || id.isEmpty()) {
            close(Message.INVALID, "subscribe needs an id");
        } else if (!(message.get("payload") instanceof Map<?, ?> payload)
                || !(payload.get("query") instanceof String)
                        && payload.get("extensions") == null
                        && payload.get("documentId") == null) {
            close(Message.INVALID, "subscribe needs a payload with a query");
        } else {
            start(id, payload);
        }
    }

    private void start(String id, Map<?, ?> payload) {
        Cancellation cancellation = new Cancellation();
        synchronized (running) {
            if (running.containsKey(id)) {
                close(Message.SUBSCRIBER_EXISTS, "Subscriber for " + id + " already exists");
                return;
            }
            if (running.size() < server.maxOperations()) {
                running.put(id, cancellation);
                Thread.startVirtualThread(() -> run(id, payload, cancellation));
                return;
            }
        }
        send(Message.of("error", id, server.tooMany()));
    }

    private void run(String id, Map<?, ?> payload, Cancellation cancellation) {
        StreamSink outlet = new Answers(id, cancellation);
        try {
            Operation operation = server.read(payload);
            server.streams().run(operation, client, this::caller, cancellation, outlet);
        } catch (Unauthenticated refused) {
            outlet.error(server.errors(Callers.refusal(refused)));
        } catch (Refusal refusal) {
            outlet.error(server.errors(refusal));
        } catch (RuntimeException e) {
            LOG.error("An operation over a WebSocket failed", e);
            close(Message.INTERNAL_ERROR, "Internal error");
        } finally {
            end(id, cancellation);
        }
    }

    /** The client wants no more of it. What ended by itself is not there any more. */
    private void complete(Map<?, ?> message) {
        if (!(message.get("id") instanceof String id)) {
            close(Message.INVALID, "complete needs an id");
            return;
        }
        Cancellation ended;
        synchronized (running) {
            ended = running.remove(id);
        }
        if (ended != null) {
            Thread.startVirtualThread(() -> ended.cancel(Cancellation.Reason.CLIENT_GONE));
        }
    }

    private void end(String id, Cancellation cancellation) {
        synchronized (running) {
            running.remove(id, cancellation);
        }
    }

    /** Closes it where nobody has initialised it. */
    void expectInitialised() {
        if (!initialising) {
            close(Message.INIT_TIMEOUT, "Connection initialisation timeout");
        }
    }

    /** Closes it where no sign of life came since the last call, and asks for one. */
    void expectAlive() {
        if (!alive) {
            outgoing.cutOff();
            return;
        }
        alive = false;
        unlessClosed(() -> socket.writePing(Buffer.buffer()));
    }

    void heard() {
        alive = true;
    }

    /** The connection is closed: everything that runs on it ends. */
    void closed() {
        outgoing.closed();
        List<Cancellation> all;
        synchronized (running) {
            all = List.copyOf(running.values());
            running.clear();
        }
        all.forEach(one -> Thread.startVirtualThread(() -> one.cancel(Cancellation.Reason.CLIENT_GONE)));
    }

    @Override
    public void goAway() {
        close(Message.GOING_AWAY, "The server is going down");
    }

    @Override
    public void giveWay() {
        if (outgoing.isFull()) {
            outgoing.cutOff();
        } else {
            close(Message.TRY_AGAIN, "You have most of the live connections, and others need one");
        }
    }

    void close(short code, String reason) {
        unlessClosed(() -> socket.close(code, reason));
    }

    private boolean isFull() {
        try {
            return !socket.isClosed() && socket.writeQueueFull();
        } catch (IllegalStateException closed) { // meanwhile
            return false;
        }
    }

    private Future<Void> unlessClosed(Supplier<Future<Void>> write) {
        try {
            return socket.isClosed() ? Future.succeededFuture() : write.get();
        } catch (IllegalStateException closed) { // meanwhile
            return Future.succeededFuture();
        }
    }

    /** Sends a short message; at most one for each that came, and one for each operation. */
    private void send(Object message) {
        write(text(message));
    }

    private String text(Object message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        json.write(out, message);
        return out.toString(StandardCharsets.UTF_8);
    }

    private Future<Void> write(String text) {
        return unlessClosed(() -> socket.writeTextMessage(text));
    }

    /** The answers of one operation, as messages with its id. */
    private final class Answers implements StreamSink {

        private final String id;
        private final Cancellation cancellation;

        Answers(String id, Cancellation cancellation) {
            this.id = id;
            this.cancellation = cancellation;
        }

        @Override
        public Ready next(Map<String, Object> answer) {
            String text = text(Message.of("next", id, answer));
            return outgoing.ready(text.length(), () -> write(text));
        }

        /** The id is free again before the client reads that it is. */
        @Override
        public void error(List<?> errors) {
            end(id, cancellation);
            send(Message.of("error", id, errors));
        }

        @Override
        public void complete() {
            end(id, cancellation);
            send(Message.of("complete", id, null));
        }
    }
}
