package org.casus.graphql.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The graphql-transport-ws protocol, message by message: what is answered, and by which code it closes. */
@QuarkusTest
class SocketTest {

    private static final String QUERY = "{\"query\": \"{ country(code: \\\"SYR\\\") { name } }\"}";
    private static final String INIT = "{\"type\": \"connection_init\"}";
    private static final String ACK = "{\"type\":\"connection_ack\"}";
    private static final String WATCH = "{\"query\": \"subscription { importProgress { status } }\"}";

    @TestHTTPResource("/graphql")
    URI address;

    /** A connection, and what came over it: each message, and at the end the code of its close. */
    private final class Client implements WebSocket.Listener {

        private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
        private final StringBuilder message = new StringBuilder();
        private final WebSocket socket;

        private Client(String protocol) {
            socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .subprotocols(protocol)
                    .buildAsync(URI.create(address.toString().replaceFirst("http", "ws")), this)
                    .join();
        }

        private Client send(String... messages) {
            for (String one : messages) {
                socket.sendText(one, true).join();
            }
            return this;
        }

        private Client expect(String... messages) throws InterruptedException {
            for (String one : messages) {
                assertThat(received.poll(60, TimeUnit.SECONDS)).isEqualTo(one);
            }
            return this;
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                received.add(message.toString());
                message.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            received.add("closed by " + code);
            return CompletableFuture.completedFuture(null);
        }
    }

    private Client client() {
        return new Client("graphql-transport-ws");
    }

    private static String subscribe(String id, String payload) {
        return "{\"id\": \"" + id + "\", \"type\": \"subscribe\", \"payload\": " + payload + "}";
    }

    private static String answer(String id) {
        return "{\"id\":\"" + id + "\",\"type\":\"next\",\"payload\":{\"data\":{\"country\":{\"name\":\"Syria\"}}}}";
    }

    private static String complete(String id) {
        return "{\"id\":\"" + id + "\",\"type\":\"complete\"}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            no JSON                                                  | 4400
            []                                                       | 4400
            {"type": "nonsense"}                                     | 4400
            {"type": 1}                                              | 4400
            {"id": "1"}                                              | 4400
            {"id": "1", "type": "subscribe", "payload": {"query": "{ __typename }"}} | 4401
            """)
    void whatIsNoMessageYetClosesTheConnection(String message, int code) throws InterruptedException {
        client().send(message).expect("closed by " + code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type": "connection_init"}                              | 4429
            {"id": "1", "type": "subscribe"}                         | 4400
            {"id": "1", "type": "subscribe", "payload": {}}          | 4400
            {"type": "subscribe", "payload": {"query": "{ __typename }"}} | 4400
            {"id": 1, "type": "subscribe", "payload": {"query": "{ __typename }"}} | 4400
            {"type": "complete"}                                     | 4400
            """)
    void whatBreaksTheProtocolClosesTheConnection(String message, int code) throws InterruptedException {
        client().send(INIT, message).expect(ACK, "closed by " + code);
    }

    @Test
    void aConnectionThatIsNotInitialisedIsClosed() throws InterruptedException {
        client().expect("closed by 4408");
    }

    @Test
    void otherSubprotocolsAreRefused() {
        assertThatThrownBy(() -> new Client("bogus")).hasCauseInstanceOf(WebSocketHandshakeException.class);
    }

    @Test
    void aPingIsAnsweredAtAnyTime() throws InterruptedException {
        client().send("{\"type\": \"ping\"}").expect("{\"type\":\"pong\"}");
    }

    @Test
    void aQueryHasOneAnswerAndItsIdIsFreeAgain() throws InterruptedException {
        client().send(INIT, subscribe("a", QUERY))
                .expect(ACK, answer("a"), complete("a"))
                .send(subscribe("a", QUERY))
                .expect(answer("a"), complete("a"));
    }

    @Test
    void aDocumentThatDoesNotFitIsAnErrorAndTheConnectionGoesOn() throws InterruptedException {
        Client client = client().send(INIT, subscribe("a", "{\"query\": \"{ nothing }\"}"))
                .expect(ACK);
        assertThat(client.received.poll(60, TimeUnit.SECONDS))
                .startsWith("{\"id\":\"a\",\"type\":\"error\",\"payload\":[{")
                .contains("\"code\":\"INVALID_DOCUMENT\"");
        client.send(subscribe("b", QUERY)).expect(answer("b"), complete("b"));
    }

    @Test
    void anIdThatRunsIsNotTakenTwice() throws InterruptedException {
        Client client = client().send(INIT, subscribe("a", WATCH), subscribe("a", WATCH))
                .expect(ACK);
        String next = client.received.poll(60, TimeUnit.SECONDS);
        if (next.contains("\"next\"")) { // an import of another test's is there to be told of
            next = client.received.poll(60, TimeUnit.SECONDS);
        }
        assertThat(next).isEqualTo("closed by 4409");
    }

    @Test
    void asManyOperationsRunOnAConnectionAsMay() throws InterruptedException {
        Client client = client().send(INIT).expect(ACK);
        for (int i = 0; i < 33; i++) {
            client.send(subscribe("a" + i, WATCH));
        }
        String refused = client.received.poll(60, TimeUnit.SECONDS);
        while (refused.contains("\"next\"")) {
            refused = client.received.poll(60, TimeUnit.SECONDS);
        }
        assertThat(refused).contains("\"id\":\"a32\"", "\"type\":\"error\"", "TOO_MANY_OPERATIONS");
        client.send("{\"id\": \"a0\", \"type\": \"complete\"}", subscribe("b", QUERY));
        String answered = client.received.poll(60, TimeUnit.SECONDS);
        while (!answered.contains("\"id\":\"b\"")) {
            answered = client.received.poll(60, TimeUnit.SECONDS);
        }
        assertThat(answered).isEqualTo(answer("b"));
    }
}
