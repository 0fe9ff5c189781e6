package org.casus.graphql.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that a proxy may read in one way and Casus in another: at most one of them is answered, or none. */
@QuarkusTest
@TestProfile(SmallIntake.class)
class SmugglingIntakeTest {

    private static final String SECOND = "GET /q/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @TestHTTPResource("/")
    URI server;

    /** Line breaks are written as such; what comes after the head is a second request. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 0\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nzz\\r\\n",
                "Content-Length: 0\\r\\nContent-Length: 5\\r\\n\\r\\n",
                "Content-Length: 0, 5\\r\\n\\r\\n",
                "Content-Length: +5\\r\\n\\r\\n",
                "Content-Length: -1\\r\\n\\r\\n",
                "Content-Length: 0x5\\r\\n\\r\\n",
                "Content-Length: 99999999999999999999\\r\\n\\r\\n",
                "Content-Length : 0\\r\\n\\r\\n",
                "Transfer-Encoding : chunked\\r\\n\\r\\n0\\r\\n\\r\\n",
                "Transfer-Encoding: chunked, identity\\r\\n\\r\\n0\\r\\n\\r\\n",
                "Transfer-Encoding: identity\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n0\\r\\n\\r\\n",
                "Transfer-Encoding: xchunked\\r\\nContent-Length: 0\\r\\n\\r\\n",
                "Transfer-Encoding: chunked\\r\\n\\r\\n-1\\r\\n",
                "Transfer-Encoding: chunked\\r\\n\\r\\n80000000\\r\\n",
                "Transfer-Encoding: chunked\\r\\n\\r\\nffffffffffffffff0\\r\\n",
                "Transfer-Encoding: chunked\\r\\n\\r\\n0x0\\r\\n\\r\\n",
                "\\0: x\\r\\n\\r\\n",
                "X: a\\0b\\r\\n\\r\\n"
            })
    void whatCanBeReadInTwoWaysIsRefused(String rest) throws Exception {
        String head = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
        try (RawClient client = new RawClient(server)) {
            client.send(head + rest.replace("\\r", "\r").replace("\\n", "\n").replace("\\0", "\0") + SECOND + SECOND);
            String all = new String(client.all());
            assertThat(all).doesNotContain("HTTP/1.1 200");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n0\\r\\n\\r\\n",
                "Transfer-Encoding: chunked\\r\\nContent-Length: 5\\r\\n\\r\\n0\\r\\n\\r\\n",
                "Transfer-Encoding:\\tchunked\\r\\nContent-Length: 5\\r\\n\\r\\n0\\r\\n\\r\\n",
                "Transfer-Encoding: chunked\\r\\n\\r\\n100000000\\r\\n\\r\\n",
                "Transfer-Encoding: chunked\\r\\n\\r\\n0\\r\\n\\r\\n"
            })
    void nothingIsReadAfterChunks(String rest) throws Exception {
        String head = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
        for (int first : new int[] {1, 2, 1_000}) { // however the first bytes come
            try (RawClient client = new RawClient(server)) {
                String all =
                        head + rest.replace("\\r", "\r").replace("\\n", "\n").replace("\\t", "\t") + SECOND + SECOND;
                client.send(all.substring(0, Math.min(first, all.length())));
                Thread.sleep(50);
                client.send(all.substring(Math.min(first, all.length())));
                assertThat(new String(client.all()).split("HTTP/1\\.1 ", -1)).hasSizeLessThanOrEqualTo(2);
            }
        }
    }

    @Test
    void extensionsOfChunksHaveALength() throws Exception {
        try (RawClient client = new RawClient(server)) {
            client.send("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n1;x=" + "y".repeat(1_000_000));
            assertThat(client.isClosed()).isTrue();
        }
    }

    @Test
    void longTargetsAndHeadersAreRefused() throws Exception {
        try (RawClient client = new RawClient(server)) {
            client.send("GET /" + "x".repeat(100_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(client.read()).contains(" 414 ");
            assertThat(client.isClosed()).isTrue();
        }
        try (RawClient client = new RawClient(server)) {
            client.send("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(100_000) + "\r\n\r\n");
            assertThat(client.read()).contains(" 431 ");
            assertThat(client.isClosed()).isTrue();
        }
    }
}
