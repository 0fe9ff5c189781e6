package org.casus.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an issuer may do to the server that asks it for its keys: nothing. */
class IssuerClientTest {

    private static final Duration DEADLINE = Duration.ofMillis(700);
    private static final Duration LONG = Duration.ofSeconds(60);

    private static Vertx vertx;

    private final AtomicInteger connections = new AtomicInteger();
    private ServerSocket server;
    private volatile Answer answer;

    private interface Answer {
        void to(String path, OutputStream out) throws IOException, InterruptedException;
    }

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stop() {
        vertx.close();
    }

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(() -> {
            while (!server.isClosed()) {
                try {
                    Socket client = server.accept();
                    connections.incrementAndGet();
                    Thread.startVirtualThread(() -> serve(client));
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private void serve(Socket client) {
        try (client) {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int read = client.getInputStream().read();
                if (read < 0) {
                    return;
                }
                head.append((char) read);
            }
            answer.to(head.toString().split(" ")[1], client.getOutputStream());
        } catch (IOException | InterruptedException e) {
            // the server gave up, as it is to
        }
    }

    private String address() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/realms/desk";
    }

    private static void send(OutputStream out, String status, String headers, String body) throws IOException {
        out.write(("HTTP/1.1 " + status + "\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n"
                        + headers + "\r\n" + body)
                .getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private IssuerClient.Keys fetch(Duration deadline) throws IOException {
        return new IssuerClient(vertx, new IssuerConfig(URI.create(address())), deadline).fetch();
    }

    /** It ends, and says why. */
    private void fails(Duration deadline, String why) {
        long began = System.nanoTime();
        assertThatThrownBy(() -> fetch(deadline))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(why);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void keysAreWhereTheDiscoveryDocumentSays() throws IOException {
        answer = (path, out) -> {
            if (path.equals("/realms/desk/.well-known/openid-configuration")) {
                send(out, "200 OK", "", "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/k\"}".formatted(address()));
            } else {
                send(out, "200 OK", "Cache-Control: public, max-age=600\r\n", "{\"keys\":[]} " + path);
            }
        };
        assertThat(fetch(LONG))
                .isEqualTo(new IssuerClient.Keys("{\"keys\":[]} /realms/desk/k", Duration.ofMinutes(10)));
    }

    @Test
    void keysHoldForADayAtMost() throws IOException {
        for (var each : List.of(
                List.of("max-age=999999999", Duration.ofDays(1)),
                List.of("max-age=99999999999999999999", Duration.ofDays(1)),
                List.of("no-store", IssuerClient.KEPT),
                List.of("s-maxage=5", IssuerClient.KEPT),
                List.of("max-age=0", Duration.ZERO))) {
            answer = (path, out) -> {
                if (path.endsWith("openid-configuration")) {
                    send(out, "200 OK", "", "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/k\"}".formatted(address()));
                } else {
                    send(out, "200 OK", "Cache-Control: " + each.getFirst() + "\r\n", "{}");
                }
            };
            assertThat(fetch(LONG).kept()).as(each.toString()).isEqualTo(each.getLast());
        }
    }

    @Test
    void oneThatNeverAnswersIsLeft() {
        answer = (path, out) -> Thread.sleep(LONG);
        fails(DEADLINE, "did not answer in time");
    }

    @Test
    void oneThatSendsAByteNowAndThenIsLeft() {
        answer = (path, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 1_000; i++) {
                out.write(' ');
                out.flush();
                Thread.sleep(100);
            }
        };
        fails(DEADLINE, "did not answer in time");
        answer = (path, out) -> {
            for (int i = 0; i < 1_000; i++) {
                out.write("HTTP/1.1 200 OK\r\nX-A: ".charAt(Math.min(i, 21)));
                out.flush();
                Thread.sleep(100);
            }
        };
        fails(DEADLINE, "did not answer in time");
    }

    @Test
    void oneThatSendsWithoutEndIsLeft() {
        answer = (path, out) -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] blanks = " ".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
            while (true) {
                out.write(blanks);
            }
        };
        fails(LONG, "answered more than 262144 bytes");
    }

    @ParameterizedTest
    @CsvSource({"302 Found, answered 302", "307 Temporary Redirect, answered 307", "500 No, answered 500"})
    void nothingIsFollowedAndFailuresAreTold(String status, String why) {
        String elsewhere = "Location: http://127.0.0.1:" + server.getLocalPort() + "/elsewhere\r\n";
        answer = (path, out) -> send(out, status, elsewhere, "");
        fails(LONG, why);
        assertThat(connections).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"issuer\":\"https://other.example.org\",\"jwks_uri\":\"https://a/k\"}|another issuer",
                "{\"issuer\":\"%s\"}|no https address",
                "{\"issuer\":\"%s\",\"jwks_uri\":7}|no https address",
                "{\"issuer\":\"%s\",\"jwks_uri\":\"http://id.example.org/k\"}|no https address",
                "{\"issuer\":\"%s\",\"jwks_uri\":\"file:///etc/passwd\"}|no https address",
                "{\"issuer\":\"%s\",\"jwks_uri\":\"https:///k\"}|no https address",
                "{\"issuer\":\"%s\",\"jwks_uri\":\"http://[\"}|no https address",
                "<html>|Unexpected character",
                "[]|another issuer"
            })
    void keysComeFromTheIssuerAlone(String document, String why) {
        answer = (path, out) -> send(out, "200 OK", "", document.formatted(address()));
        fails(LONG, why);
        assertThat(connections).hasValue(1);
    }
}
