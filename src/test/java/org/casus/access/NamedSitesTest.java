package org.casus.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What scripts of the sites may do that an operator names, and those of others still may not. */
@QuarkusTest
@TestProfile(NamedSitesTest.OneSite.class)
class NamedSitesTest {

    private static final String SITE = "https://map.example.org";

    @TestHTTPResource("/")
    URI address;

    /** The answer, headers in lower case. */
    private String answer(String request, String body) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write((request + "Host: " + address.getAuthority() + "\r\nConnection: close\r\nContent-Length: "
                                    + body.length() + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1).toLowerCase();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/graphql/schema.graphql", "/export/events.csv", "/export/dictionary.csv"})
    void aBrowserIsToldThatTheSiteMayAsk(String path) throws IOException {
        assertThat(answer(
                        "OPTIONS " + path + " HTTP/1.1\r\nOrigin: " + SITE
                                + "\r\nAccess-Control-Request-Method: POST\r\n"
                                + "Access-Control-Request-Headers: authorization,content-type\r\n",
                        ""))
                .startsWith("http/1.1 204")
                .contains("access-control-allow-origin: " + SITE + "\r\n")
                .contains("access-control-allow-headers: authorization,content-type\r\n")
                .contains("access-control-allow-methods: get")
                .contains("vary: origin")
                .doesNotContain("access-control-allow-credentials");
    }

    @Test
    void theSiteReadsAnswersAndErrors() throws IOException {
        String body = "{\"query\":\"{ __typename }\"}";
        for (String type : new String[] {"application/json", "text/plain"}) {
            assertThat(answer("POST /graphql HTTP/1.1\r\nOrigin: " + SITE + "\r\nContent-Type: " + type + "\r\n", body))
                    .startsWith(type.equals("text/plain") ? "http/1.1 415" : "http/1.1 200")
                    .contains("access-control-allow-origin: " + SITE + "\r\n")
                    .contains("access-control-expose-headers: content-disposition, etag")
                    .contains("vary: origin");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://map.example.org",
                "https://map.example.org:8443",
                "https://map.example.org.evil.example",
                "null"
            })
    void othersAreToldNothing(String origin) throws IOException {
        for (String method : new String[] {"GET", "OPTIONS"}) {
            assertThat(answer(
                            method + " /graphql?query=%7B__typename%7D HTTP/1.1\r\nOrigin: " + origin
                                    + "\r\nAccess-Control-Request-Method: POST\r\n",
                            ""))
                    .startsWith("http/1.1 20")
                    .contains("vary: origin")
                    .doesNotContain("access-control-");
        }
    }

    @Test
    void theHeadersThatAreAskedForAreNamesOrNotSaid() throws IOException {
        assertThat(answer(
                        "OPTIONS /graphql HTTP/1.1\r\nOrigin: " + SITE
                                + "\r\nAccess-Control-Request-Method: POST\r\nAccess-Control-Request-Headers: a b: <c>\r\n",
                        ""))
                .doesNotContain("<c>", "access-control-allow-headers");
    }

    /** Names one. */
    public static final class OneSite implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("casus.access.origins", SITE);
        }
    }
}
