package org.casus.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What scripts of other sites are told by headers, and what nobody puts into them: byte by byte, as no client sends.
 */
@QuarkusTest
@TestProfile(Strict.class)
class OtherSitesTest {

    @TestHTTPResource("/")
    URI address;

    @Inject
    ApiKeys keys;

    /** The head of the answer. */
    private String head(String request) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write((request + "Host: " + address.getAuthority() + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(answer).startsWith("HTTP/1.1 ");
            return answer.substring(0, answer.indexOf("\r\n\r\n"));
        }
    }

    private String authorization() {
        return "Authorization: Bearer "
                + keys.make("reader", AccessRole.READER, null).text() + "\r\n";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/graphql?query=%7B__typename%7D",
                "/export/events.csv",
                "/export/events.about.json",
                "/export/dictionary.csv",
                "/graphiql",
                "/examples",
                "/q/health",
                "/q/metrics",
                "/nothing"
            })
    void noOtherSiteMayReadAnAnswer(String path) throws IOException {
        for (String origin : new String[] {"https://evil.example", "null", "http://" + address.getAuthority()}) {
            for (String method : new String[] {"GET", "OPTIONS", "POST"}) {
                String head = head(method + " " + path + " HTTP/1.1\r\nOrigin: " + origin
                        + "\r\nAccess-Control-Request-Method: POST\r\nAccess-Control-Request-Headers: content-type\r\n"
                        + "Access-Control-Request-Private-Network: true\r\n" + authorization());
                assertThat(head.toLowerCase()).doesNotContain("access-control-", "set-cookie");
                assertThat(head).contains("X-Content-Type-Options: nosniff");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/export/events.csv?country=%0d%0aSet-Cookie:%20a=b",
                "/export/events.about.json?country=SY%0d%0aSet-Cookie:%20a=b",
                "/export/events.csv%0d%0aSet-Cookie:%20a=b",
                "/export/%22;%20filename=evil.exe%0d%0aSet-Cookie:%20a=b.csv",
                "/export/events%22.csv",
                "/export/events.csv?text=%22%3e%3cscript%3e%0aSet-Cookie:%20a=b",
                "/export/events.csv?text=%e2%80%ae%7f%1b",
                "/graphql?query=%7B__typename%7D&operationName=%0d%0aSet-Cookie:%20a=b",
                "/graphql%0d%0aSet-Cookie:%20a=b",
                "/q/health%0d%0aSet-Cookie:%20a=b",
                "/examples/%0d%0aSet-Cookie:%20a=b",
            })
    void nothingOfAnAddressBecomesAHeader(String path) throws IOException {
        String head = head("GET " + path + " HTTP/1.1\r\n" + authorization());
        assertThat(head.lines()).noneMatch(line -> line.startsWith("Set-Cookie"));
        assertThat(head.replace("\r\n", "")).matches("[\\x20-\\x7e]*").doesNotContain("evil.exe");
    }

    @Test
    void anExportsFileIsNamedByTheServer() throws IOException {
        assertThat(head("GET /export/events.csv HTTP/1.1\r\n" + authorization()))
                .containsPattern("(?i)content-disposition: attachment; filename=\"casus-events-\\d+\\.csv\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\tb", "a\u0085b", "a\"b", "a;b", "<script>", "a\u00a0b"})
    void anIdThatIsNoneIsNotSentBack(String id) throws IOException {
        String head = head("GET /q/health HTTP/1.1\r\nX-Request-Id: " + id + "\r\n");
        assertThat(head)
                .doesNotContain("X-Request-Id: " + id, "script")
                .containsPattern("(?i)x-request-id: [0-9a-f-]{36}");
    }
}
