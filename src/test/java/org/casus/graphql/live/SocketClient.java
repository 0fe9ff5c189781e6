package org.casus.graphql.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A WebSocket's other end, and what came over it: each message, and at the end the code of its close. */
public final class SocketClient implements WebSocket.Listener {

    /** In seconds, and far longer than anything takes. */
    private static final int PATIENCE = 60;

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final StringBuilder message = new StringBuilder();
    private final WebSocket socket;

    /** Connects to the server's HTTP address. */
    public SocketClient(URI address, String protocol) {
        this(HttpClient.newHttpClient(), address, protocol, null);
    }

    /** The same as a browser does for a script of that site. */
    SocketClient(URI address, String protocol, String origin) {
        this(HttpClient.newHttpClient(), address, protocol, origin);
    }

    /** @param http by which it connects */
    SocketClient(HttpClient http, URI address, String protocol, String origin) {
        var builder = http.newWebSocketBuilder();
        if (origin != null) {
            builder.header("Origin", origin);
        }
        socket = builder.subprotocols(protocol)
                .buildAsync(URI.create(address.toString().replaceFirst("http", "ws")), this)
                .join();
    }

    /** Sends messages. */
    public SocketClient send(String... messages) {
        for (String one : messages) {
            socket.sendText(one, true).join();
        }
        return this;
    }

    /** The next message, waiting for it. */
    public String next() throws InterruptedException {
        return received.poll(PATIENCE, TimeUnit.SECONDS);
    }

    /** Sees these messages come next. */
    public SocketClient expect(String... messages) throws InterruptedException {
        for (String one : messages) {
            assertThat(next()).isEqualTo(one);
        }
        return this;
    }

    /** Goes away without a word. */
    public void abort() {
        socket.abort();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        message.append(data);
        if (last) {
            received.add(message.toString());
            message.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        received.add("closed by " + code);
        return CompletableFuture.completedFuture(null);
    }
}
