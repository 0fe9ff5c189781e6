package org.casus.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.casus.desk.Editor;
import org.casus.graphql.engine.Engine;
import org.casus.graphql.live.SocketClient;
import org.casus.store.Sha256;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where reading is closed: no way around a credential or a role, by any route, form of a document, or cache. */
@QuarkusTest
@TestProfile(Strict.class)
class ClosedReadingTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DOCUMENT = "{ country(code: \"SYR\") { name } }";

    @TestHTTPResource("/graphql")
    URI address;

    @Inject
    ApiKeys keys;

    @Inject
    Authentication authentication;

    @Inject
    Engine engine;

    private static RequestSpecification as(String key) {
        RequestSpecification request = given().urlEncodingEnabled(false).header("X-Forwarded-For", "192.0.2.30");
        return key == null ? request : request.header("Authorization", "Bearer " + key);
    }

    private static String query(String document) {
        return "/graphql?query=" + URLEncoder.encode(document, StandardCharsets.UTF_8);
    }

    private static RequestSpecification body(String key, Object body) {
        return as(key).contentType("application/json").body(body);
    }

    private static Map<String, Object> persisted() {
        return Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", Sha256.of(DOCUMENT)));
    }

    /** Every way to ask for data, by the key to ask with. */
    private static Map<String, Function<String, Response>> ways() {
        Map<String, Function<String, Response>> ways = new LinkedHashMap<>();
        ways.put("GET", key -> as(key).get(query(DOCUMENT)));
        ways.put("GET with a tag", key -> as(key).header("If-None-Match", "*").get(query(DOCUMENT)));
        ways.put("POST", key -> body(key, Map.of("query", DOCUMENT)).post("/graphql"));
        ways.put(
                "POST of several",
                key -> body(key, List.of(Map.of("query", DOCUMENT), Map.of("query", DOCUMENT)))
                        .post("/graphql"));
        ways.put(
                "POST of a document and its hash",
                key -> body(key, Map.of("query", DOCUMENT, "extensions", persisted()))
                        .post("/graphql"));
        ways.put(
                "POST of a hash",
                key -> body(key, Map.of("extensions", persisted())).post("/graphql"));
        ways.put(
                "GET of a hash",
                key -> as(key).get("/graphql?extensions="
                        + URLEncoder.encode(
                                "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + Sha256.of(DOCUMENT) + "\"}}",
                                StandardCharsets.UTF_8)));
        ways.put(
                "GET of events",
                key -> as(key).header("Accept", "text/event-stream").get(query(DOCUMENT)));
        ways.put(
                "POST of events",
                key -> body(key, Map.of("query", DOCUMENT))
                        .header("Accept", "text/event-stream")
                        .post("/graphql"));
        for (String table : List.of("events", "actors", "claims")) {
            for (String ending : List.of("csv", "ndjson", "xlsx", "parquet", "about.json")) {
                ways.put(table + "." + ending, key -> as(key).get("/export/" + table + "." + ending));
            }
        }
        ways.put("events.geojson", key -> as(key).get("/export/events.geojson"));
        ways.put("statistics", key -> as(key).get("/export/statistics.csv?groupBy=COUNTRY"));
        ways.put("POST of an export", key -> body(key, "{}").post("/export/events.csv"));
        return ways;
    }

    /** A reader's answers are kept first, so that they could be given to others. */
    @TestFactory
    Stream<DynamicTest> nothingIsAnsweredWithoutACredential() {
        String reader = keys.make("reader", AccessRole.READER, null).text();
        String wrong = "casus_abcdefgh_" + "a".repeat(43);
        return ways().entrySet().stream()
                .map(way -> DynamicTest.dynamicTest(way.getKey(), () -> {
                    for (int i = 0; i < 2; i++) {
                        assertThat(way.getValue().apply(reader).statusCode()).isIn(200, 304);
                    }
                    for (String key : new String[] {null, wrong, "", "null"}) {
                        Response refused = way.getValue().apply(key);
                        // Of several answers each has an error of its own, below a status for all.
                        assertThat(refused.statusCode())
                                .isIn(
                                        way.getKey().equals("POST of several")
                                                ? List.of(200, 401, 429)
                                                : List.of(401, 429));
                        assertThat(refused.asString())
                                .containsAnyOf("UNAUTHENTICATED", "TOO_MANY_ATTEMPTS")
                                .doesNotContain("Syria", "ref,", "\"rows\"", "\"data\":{");
                        assertThat(refused.header("ETag")).isNull();
                        assertThat(refused.header("Casus-Rows")).isNull();
                    }
                }));
    }

    @Test
    void whatAnAdministratorWasAnsweredIsNotAReaders() {
        String admin = keys.make("chief", AccessRole.ADMIN, null).text();
        String reader = keys.make("reader", AccessRole.READER, null).text();
        String document = "{ apiKeys { prefix name } }";
        for (int i = 0; i < 2; i++) {
            Response told = as(admin).get(query(document));
            assertThat(told.statusCode()).isEqualTo(200);
            assertThat(told.header("ETag")).isNull();
            assertThat(body(admin, Map.of("query", document)).post("/graphql").asString())
                    .contains("chief");
            for (Response refused : List.of(
                    as(reader).get(query(document)),
                    body(reader, Map.of("query", document)).post("/graphql"),
                    body(reader, List.of(Map.of("query", document))).post("/graphql"))) {
                assertThat(refused.asString()).contains("FORBIDDEN").doesNotContain("chief", "casus_");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ mine: apiKeys { name } }",
                "{ __typename mine: apiKeys { name } }",
                "{ a: __typename ...F } fragment F on Query { apiKeys { name } }",
                "{ ...F } fragment F on Query { ...G } fragment G on Query { x: apiKeys { name } }",
                "{ ... on Query { auditLog { nodes { caller } } } }",
                "{ ... @include(if: true) { apiKeys { name } } }",
                "query A($no: Boolean = false) { apiKeys @skip(if: $no) { name } }",
                "mutation { mine: createApiKey(input: {name: \"sneaked\", role: ADMIN}) { secret } }",
                "mutation { ...M } fragment M on Mutation { createApiKey(input: {name: \"sneaked\", role: ADMIN}) { secret } }",
                "mutation { ... on Mutation { x: createApiKey(input: {name: \"sneaked\", role: ADMIN}) { secret } } }",
                "mutation { ... @skip(if: false) { createApiKey(input: {name: \"sneaked\", role: ADMIN}) { secret } } }",
            })
    void noFormOfADocumentGetsAroundARole(String document) throws Exception {
        for (AccessRole role : List.of(AccessRole.READER, AccessRole.EDITOR)) {
            String key = keys.make("sneak", role, null).text();
            assertForbidden(
                    body(key, Map.of("query", document)).post("/graphql").asString());
            assertForbidden(body(key, List.of(Map.of("query", DOCUMENT), Map.of("query", document)))
                    .post("/graphql")
                    .asString());
            assertForbidden(body(key, Map.of("query", document))
                    .header("Accept", "text/event-stream")
                    .post("/graphql")
                    .asString());
            Response got = as(key).get(query(document));
            assertThat(got.asString()).contains("errors").doesNotContain("secret\":", "casus_", "\"name\":");
            SocketClient socket = socket(key);
            socket.send(JSON.writeValueAsString(
                    Map.of("id", "a", "type", "subscribe", "payload", Map.of("query", document))));
            assertForbidden(socket.next());
        }
        assertThat(keys.all()).noneMatch(key -> key.name.equals("sneaked"));
    }

    private static void assertForbidden(String answer) {
        assertThat(answer).contains("FORBIDDEN").doesNotContain("casus_", "\"caller\":");
    }

    private SocketClient socket(String key) throws InterruptedException {
        return new SocketClient(address, "graphql-transport-ws")
                .send("{\"type\": \"connection_init\", \"payload\": {\"Authorization\": \"Bearer " + key + "\"}}")
                .expect("{\"type\":\"connection_ack\"}");
    }

    /** Subscribers who ask the same share the answer to an event: not with one whose key was revoked meanwhile. */
    @Test
    void aSharedAnswerIsNotSentToARevokedKey() throws Exception {
        ApiKeys.Made lost = keys.make("lost", AccessRole.READER, null);
        String subscribe = JSON.writeValueAsString(Map.of(
                "id",
                "a",
                "type",
                "subscribe",
                "payload",
                Map.of("query", "subscription { claimRecorded(filter: {metric: [KILLED]}) { claim { ref } } }")));
        SocketClient good =
                socket(keys.make("good", AccessRole.READER, null).text()).send(subscribe);
        SocketClient revoked = socket(lost.text()).send(subscribe);
        Thread.sleep(1_000); // no answer tells that a subscription has begun
        record("closed-1");
        assertThat(good.next()).contains("\"type\":\"next\"", "desk:closed-1/1");
        assertThat(revoked.next()).contains("\"type\":\"next\"", "desk:closed-1/1");
        keys.revoke(lost.key().prefix);
        authentication.forget();
        record("closed-2");
        assertThat(good.next()).contains("\"type\":\"next\"", "desk:closed-2/1");
        assertThat(revoked.next()).contains("\"type\":\"error\"", "was revoked").doesNotContain("closed-2");
    }

    private void record(String name) {
        new Editor(engine, "Ada").data("""
                mutation { recordReport(input: {
                  report: { ref: "report:NAME", publisher: "source:closed", published: "2023-05-01", headline: "h" }
                  sources: [{ ref: "source:closed", kind: NGO, name: "n" }]
                  events: [{ ref: "desk:NAME", title: "t", start: "2023-04-30", claims: [
                    { ref: "desk:NAME/1", metric: KILLED, victimGroup: ALL, quantity: { quantifier: EXACTLY, amount: 2 } }] }]
                }) { changes { ref outcome } } }""".replace("NAME", name));
    }
}
