package org.casus.graphql.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.casus.graphql.delivery.RawClient;
import org.casus.graphql.delivery.SmallRooms;
import org.casus.graphql.delivery.UnreadAnswers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Live connections of clients that take many, or do not read. */
@QuarkusTest
@TestProfile(SmallRooms.class)
@Timeout(120)
class LiveSharesTest {

    private static final String INIT = "{\"type\": \"connection_init\"}";
    private static final String ACK = "{\"type\":\"connection_ack\"}";
    private static final String WATCH = "subscription { importProgress { status } }";

    private static final int TEXT = 0x81;
    private static final int PING = 0x89;

    @TestHTTPResource("/graphql")
    URI address;

    @Inject
    LiveConnections connections;

    @Inject
    Streams streams;

    @Inject
    UnreadAnswers unread;

    @BeforeEach
    void nobodyIsThere() throws Exception {
        await(() -> connections.count() == 0 && streams.running() == 0 && unread.held() == 0);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(10);
        }
    }

    private SocketClient socket(int from) {
        HttpClient http = HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral("127.0.0." + from))
                .build();
        URI server = URI.create("http://127.0.0.1:" + address.getPort() + "/graphql");
        return new SocketClient(http, server, "graphql-transport-ws", null);
    }

    private SocketClient open(int from) throws InterruptedException {
        return socket(from).send(INIT).expect(ACK);
    }

    private static String subscribe(String id, String document) {
        return "{\"id\": \"" + id + "\", \"type\": \"subscribe\", \"payload\": {\"query\": \"" + document + "\"}}";
    }

    @Test
    void whoHasMostGivesWay() throws Exception {
        List<SocketClient> greedy = List.of(open(2), open(2), open(2));
        assertThatThrownBy(() -> socket(2)).hasCauseInstanceOf(WebSocketHandshakeException.class);
        SocketClient second = open(3);
        SocketClient third = open(4);
        greedy.getLast().expect("closed by 1013");
        for (SocketClient honest : List.of(second, third, greedy.getFirst())) {
            honest.send("{\"type\": \"ping\"}").expect("{\"type\":\"pong\"}");
        }
        List.of(greedy.get(0), greedy.get(1), second, third).forEach(SocketClient::abort);
    }

    @Test
    void anEventStreamGivesWayWithAWord() throws Exception {
        String ask = "GET /graphql?query=" + URLEncoder.encode(WATCH, StandardCharsets.UTF_8)
                + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n";
        try (RawClient _ = new RawClient(address, 2).send(ask);
                RawClient _ = new RawClient(address, 2).send(ask)) {
            await(() -> connections.count() == 2);
            try (RawClient third = new RawClient(address, 2).send(ask)) {
                await(() -> connections.count() == 3);
                SocketClient honest = open(3);
                SocketClient another = open(4);
                StringBuilder told = new StringBuilder();
                while (!told.toString().contains("event: complete")) {
                    told.append((char) third.in().read());
                }
                assertThat(told.toString()).contains("event: next", "TOO_MANY_CONNECTIONS");
                honest.abort();
                another.abort();
            }
        }
    }

    @Test
    void operationsAreShared() throws Exception {
        SocketClient greedy = open(2);
        for (int i = 0; i < 6; i++) {
            greedy.send(subscribe("a" + i, WATCH));
        }
        await(() -> streams.running() == 6);
        greedy.send(subscribe("more", WATCH));
        assertThat(greedy.next()).contains("\"more\"", "\"error\"", "TOO_MANY_OPERATIONS");
        SocketClient honest = open(3);
        for (int i = 0; i < 3; i++) {
            honest.send(subscribe("b" + i, WATCH));
        }
        assertThat(greedy.next()).contains("\"a5\"", "\"error\"", "TOO_MANY_OPERATIONS");
        assertThat(streams.running()).isEqualTo(8);
        greedy.abort();
        honest.abort();
    }

    /** A WebSocket by hand, whose client does not read. */
    private RawClient unread(int from) throws IOException {
        return new RawClient(address, from)
                .send("GET /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                        + "Sec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n");
    }

    /** Masked by zeros. */
    private static byte[] frame(int type, String text) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(type);
        if (text.length() < 126) {
            frame.write(0x80 | text.length());
        } else {
            frame.write(0x80 | 126);
            frame.write(text.length() >> 8);
            frame.write(text.length());
        }
        frame.writeBytes(ByteBuffer.allocate(4).array());
        frame.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        return frame.toByteArray();
    }

    @Test
    void whoDoesNotReadIsCutOff() throws Exception {
        String large = IntStream.range(0, 20)
                .mapToObj(i -> "a" + i + ": countries { ref id name alpha2 alpha3 numeric gw region }")
                .collect(Collectors.joining(" ", "{ ", " }"));
        SocketClient honest = open(3);
        try (RawClient silent = unread(2)) {
            silent.send(frame(TEXT, INIT));
            await(() -> connections.count() == 2);
            for (int i = 0; i < 6; i++) {
                silent.send(frame(TEXT, subscribe("q" + i, large)));
            }
            await(() -> connections.count() == 1);
            assertThat(silent.isCutOff(5_000_000)).isTrue();
        }
        await(() -> unread.held() == 0 && streams.running() == 0);
        honest.send("{\"type\": \"ping\"}").expect("{\"type\":\"pong\"}");
        honest.abort();
    }

    @Test
    void whoSendsAndDoesNotReadIsCutOff() throws Exception {
        for (byte[] message : List.of(
                frame(PING, "x".repeat(100)),
                frame(TEXT, "{\"type\": \"ping\"}"),
                frame(TEXT, subscribe("q", "{ nothing }")))) {
            try (RawClient silent = unread(2)) {
                silent.send(frame(TEXT, INIT));
                await(() -> connections.count() == 1);
                assertThatThrownBy(() -> {
                            while (true) {
                                silent.send(message);
                            }
                        })
                        .isInstanceOf(IOException.class);
            }
            await(() -> connections.count() == 0);
        }
    }
}
