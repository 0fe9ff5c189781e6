package org.casus.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.casus.process.ProcessStore.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A stop waits for requests in flight alone: neither for what was connected before, nor for whoever does not read. */
class StopIT {

    /** In seconds. Far more than a stop takes, and far less than the 20 that it waits for requests in flight. */
    private static final int AT_ONCE = 8;

    private static final String SUBSCRIPTION = "subscription { eventChanged { cursor } }";

    private static final String SUBSCRIBE =
            "{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"" + SUBSCRIPTION + "\"}}";

    @TempDir
    Path folder;

    /** What a client did, and left, before the server is told to end. */
    enum Former {
        WEBSOCKETS {
            @Override
            void come(URI server) throws Exception {
                try (HttpClient client = HttpClient.newHttpClient()) {
                    Subscriber subscriber = Subscriber.of(client, server);
                    subscriber.socket.sendText(SUBSCRIBE, true).join();
                    subscriber.socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
                    subscriber.closed.get(AT_ONCE, TimeUnit.SECONDS);
                    // And one that goes without a word.
                    Subscriber.of(client, server).socket.abort();
                }
            }
        },
        EVENT_STREAMS {
            @Override
            void come(URI server) throws Exception {
                HttpRequest request = HttpRequest.newBuilder(server.resolve("/graphql"))
                        .header("Accept", "text/event-stream")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"query\":\"" + SUBSCRIPTION + "\"}"))
                        .build();
                for (HttpClient.Version version : HttpClient.Version.values()) {
                    try (HttpClient client =
                            HttpClient.newBuilder().version(version).build()) {
                        InputStream events = client.send(request, BodyHandlers.ofInputStream())
                                .body();
                        assertThat(events.read()).isEqualTo(':');
                        events.close();
                    }
                }
            }
        },
        HTTP_2 {
            @Override
            void come(URI server) throws Exception {
                try (HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_2)
                        .build()) {
                    var answer = client.send(
                            HttpRequest.newBuilder(server.resolve("/graphql?query=%7B__typename%7D"))
                                    .build(),
                            BodyHandlers.ofString());
                    assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
                    assertThat(answer.statusCode()).isEqualTo(200);
                    // Closed in the middle of an answer, which resets the stream.
                    client.send(
                                    HttpRequest.newBuilder(server.resolve("/export/events.ndjson"))
                                            .build(),
                                    BodyHandlers.ofInputStream())
                            .body()
                            .close();
                }
            }
        },
        ABORTED {
            @Override
            void come(URI server) throws Exception {
                for (String path : List.of("/graphql", "/export/events.csv")) {
                    // A body that never came, and an answer that nobody reads.
                    send(server, post(path, 10_000) + "{\"query\":").close();
                    send(server, post(path, 22) + "{\"query\":\"{__schema{}\"}").close();
                }
                send(server, "GET /export/events.csv HTTP/1.1\r\nHost: localhost\r\n\r\n")
                        .close();
                send(server, "GET /q/metr").close();
                String get = "GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: localhost\r\n\r\n";
                send(server, get.repeat(50)).close();
            }
        },
        KEPT_ALIVE {
            @Override
            void come(URI server) throws Exception {
                for (int i = 0; i < 20; i++) {
                    Socket socket = send(server, "GET /q/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");
                    assertThat(socket.getInputStream().readNBytes(15))
                            .asString(StandardCharsets.US_ASCII)
                            .isEqualTo("HTTP/1.1 200 OK");
                    OPEN.add(socket); // stays connected, and asks no more
                }
            }
        };

        private static final List<Socket> OPEN = new ArrayList<>();

        abstract void come(URI server) throws Exception;
    }

    @ParameterizedTest
    @EnumSource(Former.class)
    void whatWasConnectedBeforeDelaysNoStop(Former former) throws Exception {
        try (Server server = new Server(ProcessStore.of(Kind.H2, folder).environment())) {
            former.come(URI.create(server.address()));
            awaitNothingInFlight(server);
            assertThat(secondsToEnd(server)).isLessThan(AT_ONCE);
            assertThat(server.log()).doesNotContain("Timed out", "ERROR");
        } finally {
            for (Socket socket : Former.OPEN) {
                socket.close();
            }
            Former.OPEN.clear();
        }
    }

    @Test
    void subscribersAreToldAndDelayNoStop() throws Exception {
        try (Server server = new Server(ProcessStore.of(Kind.H2, folder).environment());
                HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create(server.address());
            Subscriber subscriber = Subscriber.of(client, address);
            subscriber.socket.sendText(SUBSCRIBE, true).join();
            InputStream events = client.send(
                            HttpRequest.newBuilder(address.resolve("/graphql"))
                                    .header("Accept", "text/event-stream")
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString("{\"query\":\"" + SUBSCRIPTION + "\"}"))
                                    .build(),
                            BodyHandlers.ofInputStream())
                    .body();
            assertThat(events.read()).isEqualTo(':');

            assertThat(secondsToEnd(server)).isLessThan(AT_ONCE);

            assertThat(subscriber.closed.get(AT_ONCE, TimeUnit.SECONDS)).isEqualTo(1001);
            assertThat(new String(events.readAllBytes(), StandardCharsets.UTF_8))
                    .endsWith("event: complete\ndata:\n\n");
        }
    }

    /** What did not come within the time is cut off, and a client sees that it was. */
    @Test
    void whoeverDoesNotReadIsCutOffAfterTheTimeout() throws Exception {
        Map<String, String> environment = new HashMap<>(manyActors().environment());
        environment.put("CASUS_SHUTDOWN_TIMEOUT", "2s");
        try (Server server = new Server(environment)) {
            String get = "GET /export/actors.csv HTTP/1.1\r\nHost: localhost\r\n\r\n";
            try (Socket export = send(URI.create(server.address()), 2304, get)) {
                assertThat(export.getInputStream().read()).isEqualTo('H');
                assertThat(secondsToEnd(server)).isLessThan(AT_ONCE);
                assertThat(isWhole(export)).isFalse();
            }
        }
    }

    /** Some 18 MB of them, which is more than the system takes for a client that does not read. */
    private ProcessStore manyActors() throws Exception {
        ProcessStore store = ProcessStore.of(Kind.H2, folder);
        assertThat(Executable.run(store.environment(), "migrate").exit()).isZero();
        store.execute("""
                insert into actor (id, uid, ref, kind, name)
                select 1000000 + i, random_uuid(), 'desk:' || i, 'STATE', repeat('n', 450) || i from system_range(1, 40000) s(i)""");
        return store;
    }

    /** An export that is read to its end while the server waits for it. */
    @Test
    void anExportIsWrittenToItsEnd() throws Exception {
        try (Server server = new Server(manyActors().environment());
                Socket export = send(
                        URI.create(server.address()),
                        2304,
                        "GET /export/actors.csv HTTP/1.1\r\nHost: localhost\r\n\r\n")) {
            assertThat(export.getInputStream().read()).isEqualTo('H');
            server.tell();
            assertThat(isWhole(export)).isTrue();
            assertThat(secondsToEnd(server)).isLessThan(AT_ONCE);
        }
    }

    /** Whether the last chunk comes, by which a client of HTTP knows that it has everything. */
    private static boolean isWhole(Socket answer) {
        try {
            return new String(answer.getInputStream().readAllBytes(), StandardCharsets.UTF_8).endsWith("\r\n0\r\n\r\n");
        } catch (IOException e) {
            return false;
        }
    }

    /** The end of a WebSocket's client, which tells by which code it was closed. */
    private record Subscriber(WebSocket socket, CompletableFuture<Integer> closed) {

        static Subscriber of(HttpClient client, URI server) throws Exception {
            CompletableFuture<Integer> closed = new CompletableFuture<>();
            CompletableFuture<Void> acknowledged = new CompletableFuture<>();
            WebSocket socket = client.newWebSocketBuilder()
                    .subprotocols("graphql-transport-ws")
                    .buildAsync(URI.create("ws://" + server.getAuthority() + "/graphql"), new WebSocket.Listener() {
                        @Override
                        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
                            acknowledged.complete(null);
                            from.request(1);
                            return null;
                        }

                        @Override
                        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
                            closed.complete(code);
                            return null;
                        }
                    })
                    .get(AT_ONCE, TimeUnit.SECONDS);
            socket.sendText("{\"type\":\"connection_init\"}", true).join();
            acknowledged.get(AT_ONCE, TimeUnit.SECONDS);
            return new Subscriber(socket, closed);
        }
    }

    private static String post(String path, int length) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + length + "\r\n\r\n";
    }

    private static Socket send(URI server, String bytes) throws IOException {
        return send(server, 0, bytes);
    }

    /** @param window how much of the answer the system takes for a client that does not read; 0 for its own */
    private static Socket send(URI server, int window, String bytes) throws IOException {
        Socket socket = new Socket();
        if (window > 0) {
            socket.setReceiveBufferSize(window);
        }
        socket.connect(new java.net.InetSocketAddress(server.getHost(), server.getPort()));
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    /** What was closed a moment ago is known to be closed when what came later is answered a few times. */
    private static void awaitNothingInFlight(Server server) throws Exception {
        for (int i = 0; i < 20; i++) {
            server.get("/q/health/live");
            Thread.sleep(20);
        }
    }

    private static long secondsToEnd(Server server) {
        long start = System.nanoTime();
        assertThat(server.terminate()).isEqualTo(143);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.println("Ended after " + took.toMillis() + " ms");
        return took.toSeconds();
    }
}
