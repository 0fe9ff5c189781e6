package org.casus.graphql.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.casus.graphql.limits.HttpConnections;
import org.junit.jupiter.api.Test;

/** The same over HTTP/2, whose connections carry many requests. */
@QuarkusTest
@TestProfile(SmallIntake.class)
class StreamsIntakeTest {

    private static final String QUERY = "{\"query\":\"{ __typename }\"}";

    @TestHTTPResource("/")
    URI server;

    @Inject
    Bodies bodies;

    @Inject
    HttpConnections connections;

    @Test
    void aRequestIsAnswered() throws Exception {
        try (StreamClient client = new StreamClient(server, "127.0.0.1")) {
            client.post(1, "/graphql", 0).data(1, QUERY, StreamClient.END_STREAM);
            assertThat(client.answer(1)).isEqualTo("200");
            client.frame(
                    StreamClient.HEADERS,
                    StreamClient.END_HEADERS | StreamClient.END_STREAM,
                    3,
                    StreamClient.headers(
                            ":method",
                            "GET",
                            ":scheme",
                            "http",
                            ":path",
                            "/graphql?query=%7B__typename%7D",
                            ":authority",
                            "evil.example"));
            assertThat(client.answer(3)).isEqualTo("421");
        }
    }

    @Test
    void bodiesOfStreamsHaveTheSameRoom() throws Exception {
        List<StreamClient> open = new ArrayList<>();
        try {
            for (int i = 2; i < 8; i++) {
                StreamClient client = new StreamClient(server, "127.0.0." + i);
                open.add(client);
                for (int stream = 1; stream < 20; stream += 2) {
                    client.post(stream, "/graphql", 0).data(stream, "x".repeat(16_000), 0);
                }
            }
            while (bodies.held() == 0) {
                Thread.sleep(5);
            }
            assertThat(bodies.held()).isLessThanOrEqualTo(SmallIntake.BODIES);
            try (RawClient other = new RawClient(server, "127.0.0.9")) {
                assertThat(other.post("/graphql", QUERY.length(), QUERY).read()).startsWith("HTTP/1.1 200");
            }
            // Over one connection nothing more comes than its window, and the rest is late.
            assertThat(open.getFirst().answer(1)).isIn("408", "503");
        } finally {
            for (StreamClient client : open) {
                client.close();
            }
        }
        while (bodies.held() > 0) {
            Thread.sleep(5);
        }
    }

    @Test
    void streamsCountLikeConnections() throws Exception {
        while (connections.count() > 0) {
            Thread.sleep(5);
        }
        try (StreamClient client = new StreamClient(server, "127.0.0.3");
                StreamClient second = new StreamClient(server, "127.0.0.3");
                StreamClient other = new StreamClient(server, "127.0.0.4")) {
            for (int stream = 1; stream < 41; stream += 2) { // twenty, and the two connections
                client.post(stream, "/graphql", 0);
            }
            assertThat(client.answer(39)).isEqualTo("503");
            second.post(1, "/graphql", 0);
            assertThat(second.answer(1)).isEqualTo("503");
            other.post(1, "/graphql", 0).data(1, QUERY, StreamClient.END_STREAM);
            assertThat(other.answer(1)).isEqualTo("200");
            assertThat(client.answer(1)).isEqualTo("408");
            while (connections.count() > 3) {
                Thread.sleep(5);
            }
            second.post(3, "/graphql", 0).data(3, QUERY, StreamClient.END_STREAM);
            assertThat(second.answer(3)).isEqualTo("200");
        }
        while (connections.count() > 0) {
            Thread.sleep(5);
        }
    }

    @Test
    void aBodyThatNobodyReadsHasADeadlineToo() throws Exception {
        try (StreamClient client = new StreamClient(server, "127.0.0.1")) {
            client.post(1, "/nowhere", 0);
            client.post(3, "/graphql", 0).data(3, "{", 0);
            assertThat(client.answer(1)).isNotNull();
            assertThat(client.answer(3)).isEqualTo("408");
            assertThat(client.isClosed()).isTrue();
        }
    }

    @Test
    void aConnectionWithoutStreamsIsClosedWhateverItPings() throws Exception {
        try (StreamClient client = new StreamClient(server, "127.0.0.1")) {
            for (int i = 0; i < 20; i++) {
                client.frame(StreamClient.PING, 0, 0, new byte[8]);
                Thread.sleep(100);
            }
            assertThat(client.isClosed()).isTrue();
        }
    }

    @Test
    void floodsCloseTheConnection() throws Exception {
        try (StreamClient resets = new StreamClient(server, "127.0.0.1")) {
            for (int stream = 1; stream < 1_000; stream += 2) {
                resets.post(stream, "/graphql", 0).frame(StreamClient.RST_STREAM, 0, stream, new byte[] {0, 0, 0, 8});
            }
            assertThat(resets.isClosed()).isTrue();
        }
        try (StreamClient continuations = new StreamClient(server, "127.0.0.1")) {
            continuations.frame(StreamClient.HEADERS, 0, 1, StreamClient.post("/graphql"));
            for (int i = 0; i < 10_000; i++) {
                continuations.frame(StreamClient.CONTINUATION, 0, 1, StreamClient.headers("x" + i, "y"));
            }
            assertThat(continuations.isClosed()).isTrue();
        }
        try (StreamClient large = new StreamClient(server, "127.0.0.1")) {
            large.frame(StreamClient.HEADERS, 0, 1, StreamClient.post("/graphql"));
            for (int i = 0; i < 100; i++) {
                byte[] header = StreamClient.headers("x", "y".repeat(120));
                byte[] many = new String(header, StandardCharsets.ISO_8859_1)
                        .repeat(100)
                        .getBytes(StandardCharsets.ISO_8859_1);
                large.frame(StreamClient.CONTINUATION, 0, 1, many);
            }
            assertThat(large.isClosed()).isTrue();
        }
        try (RawClient other = new RawClient(server)) {
            assertThat(other.post("/graphql", QUERY.length(), QUERY).read()).startsWith("HTTP/1.1 200");
        }
    }
}
