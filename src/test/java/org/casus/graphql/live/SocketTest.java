package org.casus.graphql.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
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

    private SocketClient client() {
        return new SocketClient(address, "graphql-transport-ws");
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
        assertThatThrownBy(() -> new SocketClient(address, "bogus"))
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
    }

    @Test
    void scriptsOfOtherSitesAreRefused() throws InterruptedException {
        assertThatThrownBy(() -> new SocketClient(address, "graphql-transport-ws", "https://evil.example"))
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
        String host = address.getHost();
        for (String other : List.of("http://" + host + ":1", "https://" + host + ":" + address.getPort(), "null")) {
            assertThatThrownBy(() -> new SocketClient(address, "graphql-transport-ws", other))
                    .hasCauseInstanceOf(WebSocketHandshakeException.class);
        }
        new SocketClient(address, "graphql-transport-ws", "http://" + host + ":" + address.getPort())
                .send(INIT)
                .expect(ACK);
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
        SocketClient client = client().send(INIT, subscribe("a", "{\"query\": \"{ nothing }\"}"))
                .expect(ACK);
        assertThat(client.next())
                .startsWith("{\"id\":\"a\",\"type\":\"error\",\"payload\":[{")
                .contains("\"code\":\"INVALID_DOCUMENT\"");
        client.send(subscribe("b", QUERY)).expect(answer("b"), complete("b"));
    }

    @Test
    void anIdThatRunsIsNotTakenTwice() throws InterruptedException {
        SocketClient client = client().send(INIT, subscribe("a", WATCH), subscribe("a", WATCH))
                .expect(ACK);
        String next = client.next();
        if (next.contains("\"next\"")) { // an import of another test's is there to be told of
            next = client.next();
        }
        assertThat(next).isEqualTo("closed by 4409");
    }

    @Test
    void asManyOperationsRunOnAConnectionAsMay() throws InterruptedException {
        SocketClient client = client().send(INIT).expect(ACK);
        for (int i = 0; i < 33; i++) {
            client.send(subscribe("a" + i, WATCH));
        }
        String refused = client.next();
        while (refused.contains("\"next\"")) {
            refused = client.next();
        }
        assertThat(refused).contains("\"id\":\"a32\"", "\"type\":\"error\"", "TOO_MANY_OPERATIONS");
        client.send("{\"id\": \"a0\", \"type\": \"complete\"}", subscribe("b", QUERY));
        String answered = client.next();
        while (!answered.contains("\"id\":\"b\"")) {
            answered = client.next();
        }
        assertThat(answered).isEqualTo(answer("b"));
    }
}
