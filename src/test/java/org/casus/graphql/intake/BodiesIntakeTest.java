package org.casus.graphql.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies over HTTP/1.1: how much memory they have together, and when they are refused. */
@QuarkusTest
@TestProfile(SmallIntake.class)
class BodiesIntakeTest {

    private static final String QUERY = "{\"query\":\"{ __typename }\"}";

    @TestHTTPResource("/")
    URI server;

    @Inject
    Bodies bodies;

    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/export/events.csv"})
    void unfinishedBodiesHaveSoMuchRoomTogetherAndOthersGetTheirs(String path) throws Exception {
        List<RawClient> open = new ArrayList<>();
        try {
            for (int i = 0; i < 60; i++) {
                open.add(new RawClient(server, "127.0.0." + (2 + i % 6)).post(path, 60_000, "x".repeat(59_000)));
            }
            while (bodies.held() < SmallIntake.BODIES - 100_000) {
                Thread.sleep(5);
            }
            assertThat(bodies.held()).isLessThanOrEqualTo(SmallIntake.BODIES);
            try (RawClient other = new RawClient(server, "127.0.0.9")) {
                String large = "{\"query\":\"{ __typename }\",\"variables\":{\"a\":\"" + "x".repeat(20_000) + "\"}}";
                assertThat(other.post("/graphql", large.length(), large).read()).startsWith("HTTP/1.1 200");
            }
            assertThat(open.getLast().read())
                    .startsWith("HTTP/1.1 503")
                    .containsIgnoringCase("retry-after: 1")
                    .containsIgnoringCase("connection: close")
                    .contains("\"OVERLOADED\"");
            assertThat(open.getLast().isClosed()).isTrue();
        } finally {
            for (RawClient client : open) {
                client.close();
            }
        }
        awaitNothingHeld();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/export/events.csv"})
    void whatIsAnnouncedTooLargeIsRefusedAtOnce(String path) throws Exception {
        try (RawClient client = new RawClient(server)) {
            assertThat(client.post(path, 2_000_000, "").read())
                    .startsWith("HTTP/1.1 413")
                    .containsIgnoringCase("connection: close")
                    .contains("\"BODY_TOO_LARGE\"", "1048576");
            assertThat(client.isClosed()).isTrue();
        }
    }

    @Test
    void theSenderOfSmallBodiesNeedsNoRoom() throws Exception {
        try (RawClient client = new RawClient(server)) {
            for (int i = 0; i < 3; i++) {
                assertThat(client.post("/graphql", QUERY.length(), QUERY).read())
                        .startsWith("HTTP/1.1 200");
            }
            assertThat(bodies.held()).isZero();
        }
    }

    @Test
    void aBodyMayComeInPieces() throws Exception {
        try (RawClient client = new RawClient(server)) {
            client.post("/graphql", QUERY.length(), "");
            for (char c : QUERY.toCharArray()) {
                client.send(String.valueOf(c));
                Thread.sleep(1);
            }
            assertThat(client.read()).startsWith("HTTP/1.1 200").contains("\"Query\"");
        }
        awaitNothingHeld();
    }

    @Test
    void chunksAreCountedAsTheyCome() throws Exception {
        String head = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n";
        try (RawClient client = new RawClient(server)) {
            String body = QUERY.replace("\"}", "\",\"variables\":{\"a\":\"" + "x".repeat(30_000) + "\"}}");
            client.send(head + chunk(body.substring(0, 10)) + chunk(body.substring(10)) + "0\r\n\r\n");
            assertThat(client.read()).startsWith("HTTP/1.1 200").contains("\"Query\"");
        }
        try (RawClient client = new RawClient(server)) {
            client.send(head);
            for (int i = 0; i < 20; i++) {
                client.send(chunk("x".repeat(60_000)));
            }
            // One client's share is less than the largest body here.
            assertThat(client.read()).startsWith("HTTP/1.1 503").contains("\"OVERLOADED\"");
        }
        awaitNothingHeld();
    }

    private static String chunk(String data) {
        return Integer.toHexString(data.length()) + "\r\n" + data + "\r\n";
    }

    @Test
    void whoAsksWhetherToSendIsToldToOrRefused() throws Exception {
        String head = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
        try (RawClient client = new RawClient(server)) {
            client.send(head + "Expect: 100-continue\r\nContent-Length: " + QUERY.length() + "\r\n\r\n");
            assertThat(client.read()).startsWith("HTTP/1.1 100");
            assertThat(client.send(QUERY).read()).startsWith("HTTP/1.1 200").contains("\"Query\"");
        }
        try (RawClient client = new RawClient(server)) {
            client.send(head + "Expect: 100-continue\r\nContent-Length: 2000000\r\n\r\n");
            assertThat(client.read()).startsWith("HTTP/1.1 413");
        }
        try (RawClient client = new RawClient(server)) {
            client.send(head + "Expect: the moon\r\nContent-Length: 10\r\n\r\n");
            assertThat(client.read()).startsWith("HTTP/1.1 417");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "identity, gzip"})
    void nothingIsUnpacked(String coding) throws Exception {
        for (String path : List.of("/graphql", "/export/events.csv")) {
            try (RawClient client = new RawClient(server)) {
                client.send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Encoding: " + coding + "\r\nContent-Length: 10\r\n\r\n0123456789");
                assertThat(client.read()).startsWith("HTTP/1.1 415");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/q/health",
                "/q/metrics",
                "/q/health/live",
                "/graphql/schema.graphql",
                "/graphiql",
                "/nowhere",
                "/export/dictionary.csv",
                "/events",
                "/q/dev-ui"
            })
    void noOtherAddressKeepsABody(String path) throws Exception {
        for (String method : List.of("POST", "PUT", "GET", "DELETE")) {
            try (RawClient client = new RawClient(server)) {
                client.send(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
                        + "Content-Length: 900000\r\n\r\n" + "x".repeat(800_000));
                client.send("x".repeat(100_000));
                assertThat(client.read()).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 500");
            }
        }
        awaitNothingHeld();
    }

    private void awaitNothingHeld() throws InterruptedException {
        while (bodies.held() > 0) {
            Thread.sleep(5);
        }
    }
}
