package org.casus.graphql.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.casus.graphql.limits.HttpConnections;
import org.junit.jupiter.api.Test;

/** Connections over which nothing comes, or too slowly. */
@QuarkusTest
@TestProfile(SmallIntake.class)
class DeadlinesIntakeTest {

    private static final String QUERY = "{\"query\":\"{ __typename }\"}";

    @TestHTTPResource("/")
    URI server;

    @Inject
    HttpConnections connections;

    @Inject
    Deadlines deadlines;

    @Test
    void aConnectionThatSaysNothingIsClosed() throws Exception {
        long before = deadlines.count(Deadlines.Kind.HEAD);
        try (RawClient client = new RawClient(server)) {
            assertThat(client.isClosed()).isTrue();
        }
        assertThat(deadlines.count(Deadlines.Kind.HEAD)).isGreaterThan(before);
    }

    @Test
    void aHeadThatTricklesIsRefused() throws Exception {
        try (RawClient client = new RawClient(server)) {
            client.send("GET /graphql HTTP/1.1\r\n");
            for (int i = 0; i < 20; i++) {
                client.send("X-" + i + ": x\r\n");
                Thread.sleep(100);
            }
            assertThat(client.read()).startsWith("HTTP/1.1 408").containsIgnoringCase("connection: close");
            assertThat(client.isClosed()).isTrue();
        }
    }

    @Test
    void aSecondHeadThatTricklesIsRefusedToo() throws Exception {
        try (RawClient client = new RawClient(server)) {
            assertThat(client.post("/graphql", QUERY.length(), QUERY).read()).startsWith("HTTP/1.1 200");
            Thread.sleep(600);
            client.send("GET /gra");
            assertThat(client.read()).startsWith("HTTP/1.1 408");
        }
    }

    @Test
    void aBodyThatTricklesIsRefused() throws Exception {
        for (String path : List.of("/graphql", "/export/events.csv")) {
            try (RawClient client = new RawClient(server)) {
                client.post(path, 1000, "{");
                for (int i = 0; i < 40; i++) {
                    client.send(" ");
                    Thread.sleep(100);
                }
                assertThat(client.read())
                        .startsWith("HTTP/1.1 408")
                        .containsIgnoringCase("connection: close")
                        .contains("\"REQUEST_TIMEOUT\"");
                assertThat(client.isClosed()).isTrue();
            }
        }
    }

    @Test
    void aBodyThatTricklesWithAnUpgradeEndsToo() throws Exception {
        try (RawClient client = new RawClient(server)) {
            client.send("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\r\n"
                    + "Content-Length: 1000\r\n\r\n{");
            assertThat(client.isClosed()).isTrue();
        }
    }

    @Test
    void aBodyThatNobodyReadsHasADeadlineToo() throws Exception {
        try (RawClient client = new RawClient(server)) {
            client.send("POST /nowhere HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nx");
            assertThat(client.isClosed()).isTrue();
        }
    }

    @Test
    void aConnectionIsNotKeptForNothing() throws Exception {
        try (RawClient client = new RawClient(server)) {
            assertThat(client.post("/graphql", QUERY.length(), QUERY).read()).startsWith("HTTP/1.1 200");
            Thread.sleep(2_000); // longer than a head may take
            assertThat(client.post("/graphql", QUERY.length(), QUERY).read()).startsWith("HTTP/1.1 200");
            assertThat(client.isClosed()).isTrue();
        }
    }

    @Test
    void halfARequestIsAConnectionToo() throws Exception {
        while (connections.count() > 0) {
            Thread.sleep(5);
        }
        List<RawClient> open = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                open.add(new RawClient(server, "127.0.0.3").send("GET / HT"));
            }
            while (connections.count() < 20) {
                Thread.sleep(5);
            }
            assertThat(deadlines.silent()).isEqualTo(20);
            try (RawClient further = new RawClient(server, "127.0.0.3")) {
                assertThat(further.post("/graphql", QUERY.length(), QUERY).read())
                        .startsWith("HTTP/1.1 503")
                        .contains("\"TOO_MANY_CONNECTIONS\"");
            }
            try (RawClient other = new RawClient(server, "127.0.0.4")) {
                assertThat(other.post("/graphql", QUERY.length(), QUERY).read()).startsWith("HTTP/1.1 200");
            }
            for (int i = 0; i < 40; i++) {
                open.add(new RawClient(server, "127.0.0.3").send("GET / HT"));
            }
            for (RawClient client : open) {
                assertThat(client.isClosed()).isTrue();
            }
        } finally {
            for (RawClient client : open) {
                client.close();
            }
        }
        while (connections.count() > 0) {
            Thread.sleep(5);
        }
        assertThat(deadlines.silent()).isZero();
    }
}
