package org.casus.graphql.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.casus.graphql.error.ErrorCode;
import org.junit.jupiter.api.Test;

/** The gate over HTTP: what is refused when all places are taken, and that places and connections come back. */
@QuarkusTest
@TestProfile(Narrow.class)
class AdmissionTest {

    private static final String BODY = "{\"query\":\"{ __typename }\"}";

    @TestHTTPResource("/graphql")
    URI address;

    @Inject
    AdmissionQueue gate;

    @Inject
    HttpConnections connections;

    @Inject
    Limits limits;

    @Test
    void aBusyServerRefusesAtOnceAndKeepsWhatItLetIn() throws Exception {
        List<AdmissionQueue.Pass> running = new ArrayList<>();
        List<String> log = new ArrayList<>();
        gate.enter("elsewhere", running::add, () -> log.add("refused"));
        long before = limits.hits(ErrorCode.OVERLOADED);
        try (Client first = new Client();
                Client second = new Client()) {
            first.send(BODY);
            while (gate.waiting() == 0) {
                Thread.onSpinWait();
            }
            second.send(BODY);
            assertThat(second.read())
                    .startsWith("HTTP/1.1 503")
                    .containsIgnoringCase("retry-after: 1")
                    .contains("\"OVERLOADED\"");
            // A large body is not read first, and the connection can be used again.
            second.send("{\"query\":\"{ __typename }\",\"variables\":{\"x\":\"" + "x".repeat(900_000) + "\"}}");
            assertThat(second.read()).startsWith("HTTP/1.1 503");
            assertThat(limits.hits(ErrorCode.OVERLOADED)).isEqualTo(before + 2);
            running.getFirst().close();
            assertThat(first.read()).startsWith("HTTP/1.1 200").contains("\"Query\"");
            second.send(BODY);
            assertThat(second.read()).startsWith("HTTP/1.1 200").contains("\"Query\"");
        }
        assertThat(log).isEmpty();
        awaitNobody();
    }

    @Test
    void whoGivesUpWaitingLeavesItsPlace() throws Exception {
        List<AdmissionQueue.Pass> running = new ArrayList<>();
        gate.enter("elsewhere", running::add, () -> {});
        try (Client first = new Client()) {
            first.send(BODY);
            while (gate.waiting() == 0) {
                Thread.onSpinWait();
            }
        }
        while (gate.waiting() > 0) { // while the other one runs
            Thread.sleep(5);
        }
        assertThat(gate.running()).isEqualTo(1);
        running.getFirst().close();
        awaitNobody();
    }

    @Test
    void whateverIsWrongThePlaceComesBack() throws Exception {
        try (Client client = new Client()) {
            for (String body : List.of("", "{", "[]", "{\"query\":\"{\"}", "{\"query\":\"{ a }\"}", BODY)) {
                client.send(body);
                client.read();
                awaitNobody();
            }
        }
    }

    @Test
    void aClientHasSoManyConnections() throws Exception {
        awaitNoConnection();
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Client client = new Client();
            clients.add(client);
            client.send(BODY);
            assertThat(client.read()).startsWith("HTTP/1.1 200");
        }
        try (Client fifth = new Client()) {
            fifth.send(BODY);
            assertThat(fifth.read())
                    .startsWith("HTTP/1.1 503")
                    .containsIgnoringCase("connection: close")
                    .contains("\"TOO_MANY_CONNECTIONS\"");
        }
        for (Client client : clients) {
            client.close();
        }
        awaitNoConnection();
        try (Client again = new Client()) {
            again.send(BODY);
            assertThat(again.read()).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void anAnswerTellsItsCostWhereItIsAskedTo() throws Exception {
        try (Client client = new Client()) {
            client.send("{\"query\":\"{ events(first: 3) { totalCount } }\"}", "Casus-Cost: true\r\n");
            assertThat(client.read()).contains("\"extensions\":{\"cost\":{\"rows\":103,\"limit\":100000}}");
            client.send("{\"query\":\"{ events(first: 3) { totalCount } }\"}");
            assertThat(client.read()).startsWith("HTTP/1.1 200").doesNotContain("cost");
        }
    }

    private void awaitNoConnection() throws InterruptedException {
        while (connections.count() > 0) {
            Thread.sleep(5);
        }
    }

    private void awaitNobody() throws InterruptedException {
        while (gate.running() + gate.waiting() > 0) {
            Thread.sleep(5);
        }
    }

    /** One connection. */
    private final class Client implements AutoCloseable {
        private final Socket socket = new Socket(address.getHost(), address.getPort());
        private final InputStream in = new BufferedInputStream(socket.getInputStream());

        private Client() throws IOException {}

        private void send(String body) throws IOException {
            send(body, "");
        }

        private void send(String body, String header) throws IOException {
            socket.getOutputStream()
                    .write(("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                    + header + "Content-Length: "
                                    + body.length() + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.US_ASCII));
        }

        private String read() throws IOException {
            StringBuilder answer = new StringBuilder();
            int length = 0;
            for (String line = line(); !line.isEmpty(); line = line()) {
                answer.append(line).append('\n');
                if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                    length = Integer.parseInt(
                            line.substring(line.indexOf(':') + 1).strip());
                }
            }
            return answer.append(new String(in.readNBytes(length), StandardCharsets.UTF_8))
                    .toString();
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c != '\n' && c >= 0; c = in.read()) {
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
