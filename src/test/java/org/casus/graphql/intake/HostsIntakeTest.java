package org.casus.graphql.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server on loopback, as tests are, and as which it is asked. */
@QuarkusTest
@TestProfile(SmallIntake.class)
class HostsIntakeTest {

    @TestHTTPResource("/")
    URI server;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/graphql?query=%7B__typename%7D",
                "/",
                "/graphiql",
                "/export/events.csv",
                "/q/health",
                "/q/metrics",
                "/graphql/schema.graphql",
                "/nowhere"
            })
    void aPageOfAnotherNameIsNotAnswered(String path) throws Exception {
        assertThat(asked(path, "Host: evil.example:8080\r\n"))
                .startsWith("HTTP/1.1 421")
                .contains("\"UNKNOWN_HOST\"", "casus.http.hosts");
        assertThat(asked("http://evil.example" + path, "Host: localhost\r\n")).startsWith("HTTP/1.1 421");
        assertThat(asked("http://localhost" + path, "Host: evil.example\r\n")).startsWith("HTTP/1.1 421");
        assertThat(asked(path, "Host: localhost\r\nHost: evil.example\r\n")).startsWith("HTTP/1.1 421");
        assertThat(asked(path, "")).startsWith("HTTP/1.1 400");
        assertThat(asked(path, "Host: localhost.evil.example\r\n")).startsWith("HTTP/1.1 421");
        assertThat(asked(path, "Host: evil.example@localhost\r\n")).startsWith("HTTP/1.1 400");
    }

    @Test
    void aWebSocketOfAPageOfAnotherNameIsNotOpened() throws Exception {
        assertThat(asked(
                        "/graphql",
                        "Host: evil.example\r\nOrigin: http://evil.example\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
                                + "Sec-WebSocket-Protocol: graphql-transport-ws\r\n"))
                .startsWith("HTTP/1.1 421");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:1", "localhost.:8080", "127.0.0.1", "127.9.9.9:80", "[::1]:8080"})
    void itIsAskedByTheNamesOfThisMachine(String host) throws Exception {
        assertThat(asked("/graphql?query=%7B__typename%7D", "Host: " + host + "\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void probesAskByAddress() throws Exception {
        assertThat(asked("/q/health/live", "Host: 10.1.2.3:8080\r\n")).startsWith("HTTP/1.1 200");
        assertThat(asked("/graphql?query=%7B__typename%7D", "Host: 10.1.2.3:8080\r\n"))
                .startsWith("HTTP/1.1 421");
    }

    private String asked(String path, String headers) throws Exception {
        try (RawClient client = new RawClient(server)) {
            return client.send("GET " + path + " HTTP/1.1\r\n" + headers + "\r\n")
                    .read();
        }
    }
}
