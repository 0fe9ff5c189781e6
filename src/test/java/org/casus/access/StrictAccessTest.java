package org.casus.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.casus.graphql.intake.RawClient;
import org.casus.graphql.live.SocketClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that is not for everybody: what is closed, what is not, and what becomes of those who guess. */
@QuarkusTest
@TestProfile(Strict.class)
class StrictAccessTest {

    private static final String PROTOCOL = "graphql-transport-ws";
    private static final String ACK = "{\"type\":\"connection_ack\"}";

    @TestHTTPResource("/graphql")
    URI address;

    @Inject
    ApiKeys keys;

    @Inject
    KeyUses uses;

    @Inject
    Authentication authentication;

    private static RequestSpecification from(String client) {
        return given().urlEncodingEnabled(false).header("X-Forwarded-For", client);
    }

    private static RequestSpecification with(String key) {
        return from("192.0.2.1").header("Authorization", "Bearer " + key);
    }

    private static String encoded(String document) {
        return URLEncoder.encode(document, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/graphql?query=%7B__typename%7D",
                "/export/events.csv",
                "/export/statistics.ndjson?groupBy=COUNTRY",
            })
    void readingNeedsACredential(String path) {
        from("192.0.2.1")
                .get(path)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", notNullValue())
                .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
        from("192.0.2.1")
                .header("Accept", "text/event-stream")
                .get("/graphql?query=%7B__typename%7D")
                .then()
                .statusCode(401);
        String reader = keys.make("reader", AccessRole.READER, null).text();
        with(reader).get(path).then().statusCode(200);
        with(reader)
                .header("Accept", "text/event-stream")
                .get("/graphql?query=%7B__typename%7D")
                .then()
                .statusCode(200)
                .body(containsString("\"__typename\":\"Query\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/graphiql", "/examples", "/export/dictionary.csv", "/q/health", "/q/metrics"})
    void whatHoldsNoDataStaysOpen(String path) {
        from("192.0.2.1").get(path).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/export/events.csv"})
    void noBodyIsReadOfWhoMayNotAsk(String path) throws Exception {
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "X-Forwarded-For: 192.0.2.99\r\nContent-Length: 28\r\n";
        String unknown = "Authorization: Bearer casus_aaaaaaaa_" + "x".repeat(43) + "\r\n";
        for (String credential : List.of("", "Authorization: Bearer nonsense\r\n", unknown)) {
            try (RawClient client = new RawClient(address)) {
                client.send(head + credential + "Expect: 100-continue\r\n\r\n");
                assertThat(client.read())
                        .startsWith("HTTP/1.1 401")
                        .containsIgnoringCase("connection: close")
                        .contains("\"UNAUTHENTICATED\"");
                assertThat(client.isClosed()).isTrue();
            }
        }
        String good = "Authorization: Bearer "
                + keys.make("reader", AccessRole.READER, null).text() + "\r\n\r\n";
        try (RawClient client = new RawClient(address)) {
            for (int i = 0; i < 3; i++) { // unknown at first, then known
                client.send(head + good + "{\"query\":\"{ __typename }\"}  ".substring(0, 28));
                assertThat(client.read()).doesNotStartWith("HTTP/1.1 401").doesNotStartWith("HTTP/1.1 503");
            }
        }
    }

    @Test
    void aWebSocketNeedsACredentialToo() throws InterruptedException {
        String key = keys.make("reader", AccessRole.READER, null).text();
        new SocketClient(address, PROTOCOL)
                .send("{\"type\": \"connection_init\"}")
                .expect("closed by 4403");
        new SocketClient(address, PROTOCOL)
                .send("{\"type\": \"connection_init\", \"payload\": {\"Authorization\": \"Bearer nonsense\"}}")
                .expect("closed by 4403");
        new SocketClient(address, PROTOCOL)
                .send("{\"type\": \"connection_init\", \"payload\": {\"Authorization\": \"Bearer " + key + "\"}}")
                .expect(ACK)
                .send("{\"id\": \"a\", \"type\": \"subscribe\", \"payload\": {\"query\": \"{ __typename }\"}}")
                .expect(
                        "{\"id\":\"a\",\"type\":\"next\",\"payload\":{\"data\":{\"__typename\":\"Query\"}}}",
                        "{\"id\":\"a\",\"type\":\"complete\"}");
    }

    @Test
    void aKeyThatIsRevokedWhileItsSocketIsOpenIsAnsweredNoMore() throws InterruptedException {
        var key = keys.make("reader", AccessRole.READER, null);
        SocketClient client = new SocketClient(address, PROTOCOL)
                .send("{\"type\": \"connection_init\", \"payload\": {\"authorization\": \"Bearer " + key.text()
                        + "\"}}")
                .expect(ACK);
        keys.revoke(key.key().prefix);
        authentication.forget();
        client.send("{\"id\": \"a\", \"type\": \"subscribe\", \"payload\": {\"query\": \"{ __typename }\"}}");
        assertThat(client.next()).contains("\"type\":\"error\"", "UNAUTHENTICATED", "was revoked");
    }

    @Test
    void theSchemaIsToldFromARoleOn() {
        String reader = keys.make("reader", AccessRole.READER, null).text();
        String editor = keys.make("editor", AccessRole.EDITOR, null).text();
        String text = "/graphql/schema.graphql";
        from("192.0.2.1").get(text).then().statusCode(401).header("WWW-Authenticate", notNullValue());
        with(reader).get(text).then().statusCode(403).body("errors[0].extensions.code", equalTo("FORBIDDEN"));
        with(editor).get(text).then().statusCode(200).body(containsString("type Query {"));
        for (String asked :
                List.of("{__schema{queryType{name}}}", "{...A}fragment A on Query{__type(name:\"Event\"){name}}")) {
            with(reader)
                    .queryParam("query", encoded(asked))
                    .get("/graphql")
                    .then()
                    .statusCode(403)
                    .body("errors[0].extensions.code", equalTo("FORBIDDEN"));
            with(editor)
                    .queryParam("query", encoded(asked))
                    .get("/graphql")
                    .then()
                    .statusCode(200);
        }
        String message = "errors[0].message";
        with(reader)
                .queryParam("query", encoded("{evnts{totalCount}}"))
                .get("/graphql")
                .then()
                .body(message, equalTo("The document does not fit the schema: a field is not known."));
        with(editor)
                .queryParam("query", encoded("{evnts{totalCount}}"))
                .get("/graphql")
                .then()
                .body(message, containsString("Did you mean events"));
    }

    @Test
    void whoeverGuessesIsSlowedAndOthersAreNot() {
        String good = keys.make("reader", AccessRole.READER, null).text();
        long before = authentication.failures();
        String query = "/graphql?query=%7B__typename%7D";
        from("192.0.2.7")
                .header("Authorization", "Bearer " + good)
                .get(query)
                .then()
                .statusCode(200);
        for (int i = 0; i <= Attempts.FREE + 4; i++) { // with pauses that no test waits for, so some more
            from("192.0.2.7").header("Authorization", "Bearer nonsense").get(query);
        }
        String unknown = "casus_abcdefgh_" + "a".repeat(43);
        from("192.0.2.7")
                .header("Authorization", "Bearer " + unknown)
                .get(query)
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("errors[0].extensions.code", equalTo("TOO_MANY_ATTEMPTS"));
        assertThat(authentication.failures()).isGreaterThan(before + Attempts.FREE);
        from("192.0.2.7")
                .header("Authorization", "Bearer " + good)
                .get(query)
                .then()
                .statusCode(200);
        from("192.0.2.8")
                .header("Authorization", "Bearer " + unknown)
                .get(query)
                .then()
                .statusCode(401);
    }

    @Test
    void neitherTheLogNorTheStoreHasASecret() {
        try (LogLines log = new LogLines()) {
            var key = keys.make("lost", AccessRole.READER, null);
            keys.revoke(key.key().prefix);
            String secret = key.text().substring(key.key().prefix.length() + 1);
            String wrong = key.text().substring(0, key.text().length() - 1) + "!";
            for (String sent : List.of(key.text(), wrong)) {
                String answer = from("192.0.2.9")
                        .header("Authorization", "Bearer " + sent)
                        .get("/graphql?query=%7B__typename%7D")
                        .then()
                        .statusCode(401)
                        .extract()
                        .asString();
                assertThat(answer).doesNotContain(secret.substring(0, 20));
            }
            assertThat(log.lines)
                    .anyMatch(line -> line.contains(key.key().prefix) && line.contains("192.0.2.9"))
                    .noneMatch(line -> line.contains(secret.substring(0, 20)));
            assertThat(keys.stored(key.key().prefix).orElseThrow().hash).doesNotContain(secret);
        }
    }

    @Test
    void theLastUseIsWritten() {
        var key = keys.make("reader", AccessRole.READER, null);
        assertThat(lastUse(key.key().prefix)).isNull();
        with(key.text()).get("/graphql?query=%7B__typename%7D").then().statusCode(200);
        uses.write();
        assertThat(lastUse(key.key().prefix)).isNotNull();
    }

    private Object lastUse(String prefix) {
        return keys.all().stream()
                .filter(key -> key.prefix.equals(prefix))
                .findFirst()
                .orElseThrow()
                .lastUsedAt;
    }
}
