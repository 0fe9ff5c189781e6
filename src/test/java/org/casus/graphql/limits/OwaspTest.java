package org.casus.graphql.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OWASP's list of attacks on GraphQL servers, each tried over HTTP. */
@QuarkusTest
class OwaspTest {

    private static final String PATH = "/graphql";

    @TestHTTPResource(PATH)
    URI address;

    @Inject
    AdmissionQueue gate;

    @Test
    void aliasDuplication() {
        isRefused("{ " + numbered(40, "a%d: country(code: \"SYR\") { name } ") + "}", "TOO_MANY_ALIASES");
    }

    @Test
    void directiveDuplication() {
        isRefused("{ __typename " + "@include(if: true) ".repeat(100) + "}", "TOO_MANY_DIRECTIVES");
        isRefused("{ __typename " + "@a".repeat(900) + " }", "TOO_MANY_TOKENS");
    }

    @Test
    void fieldDuplication() {
        isRefused("{ " + "__typename ".repeat(1_000) + "}", "TOO_MANY_TOKENS");
        isRefused(
                "{ " + "...A ".repeat(100) + "} fragment A on Query { " + "__typename ".repeat(100) + "}",
                "TOO_MANY_FIELDS");
    }

    /** Many operations in one request: off, unless an operator turns it on. */
    @Test
    void batching() {
        given().contentType("application/json")
                .body(Collections.nCopies(50, Map.of("query", "{ __typename }")))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("BAD_REQUEST"));
    }

    @Test
    void deepQueries() {
        isRefused("{ actors { nodes { " + "parents { ".repeat(40) + "name" + " }".repeat(43), "TOO_DEEP");
        isRefused("{ a ".repeat(300) + "}".repeat(300), "TOO_DEEP");
        isRefused(
                "{ events(filter: " + "{ not: ".repeat(200) + "{}" + " }".repeat(200) + ") { totalCount } }",
                "TOO_DEEP");
    }

    @Test
    void circularQueries() {
        isRefused(
                "{ events(first: 100) { nodes { participations { actor { events(first: 100) { nodes { participations {"
                        + " actor { name } } } } } } } } }",
                "TOO_COSTLY");
    }

    @Test
    void circularIntrospection() {
        isRefused(
                "{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }",
                "TOO_COSTLY");
    }

    @Test
    void fragmentCycles() {
        isRefused("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }", "INVALID_DOCUMENT");
    }

    /**
     * Hundred fragments, each of which spreads ten of the others under two names: a rule that compares them all never
     * ends.
     */
    @Test
    void fragmentsThatTangle() {
        StringBuilder document = new StringBuilder("{ actors { nodes { ...F0 } } }");
        for (int i = 0; i < 30; i++) {
            document.append(" fragment F%d on Actor { parents { ...F%d ...F%d } splinters { ...F%d } }"
                    .formatted(i, (i + 1) % 30, (i * 7 + 3) % 30, (i * 11 + 5) % 30));
        }
        isRefused(document.toString(), "INVALID_DOCUMENT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mutation { __typename }", "mutation { a }", "query A { __typename } mutation B { __typename }"})
    void mutationByGet(String document) {
        Response response = given().queryParam("query", document)
                .queryParam("operationName", "B")
                .get(PATH);
        assertThat(response.statusCode()).isLessThan(500);
        assertThat(response.asString()).contains("errors").doesNotContain("\"data\":{");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "text/plain",
                "text/plain; application/json"
            })
    void formsAndPlainText(String contentType) throws Exception {
        for (String body : List.of("{\"query\": \"{ __typename }\"}", "query=%7B__typename%7D")) {
            HttpResponse<String> response = post(contentType, body.getBytes(StandardCharsets.UTF_8));
            assertThat(response.statusCode()).isEqualTo(415);
            assertThat(response.body()).doesNotContain("\"data\"");
        }
    }

    @Test
    void hugeDocuments() {
        isRefused("{ __typename } " + "#".repeat(900_000), "DOCUMENT_TOO_LONG");
        isRefused("{ __typename " + " ".repeat(900_000) + "}", "DOCUMENT_TOO_LONG");
        isRefused("{ a(b: \"" + "x".repeat(900_000) + "\") }", "DOCUMENT_TOO_LONG");
    }

    @Test
    void hugeVariables() {
        String document = "query($ids: [ID!]!) { nodes(ids: $ids) { ref } }";
        isRefused(document, Map.of("ids", Collections.nCopies(100_000, "x")), "TOO_MANY_VALUES");
        String filter = "query($f: EventFilter) { events(filter: $f, first: 1) { nodes { ref } } }";
        List<String> refs = IntStream.range(0, 50_000).mapToObj(i -> "a:" + i).toList();
        isRefused(filter, Map.of("f", Map.of("ref", refs)), "TOO_MANY_VALUES");
        Map<String, Object> deep = Map.of();
        for (int i = 0; i < 400; i++) {
            deep = Map.of("not", deep);
        }
        isRefused(filter, Map.of("f", deep), "FILTER_TOO_LARGE");
        Map<String, Object> many = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            many.put("v" + i, i);
        }
        given().contentType("application/json")
                .body(Map.of("query", "{ __typename }", "variables", many))
                .post(PATH)
                .then()
                .statusCode(200)
                .body("data.__typename", equalTo("Query"));
        assertThat(given().contentType("application/json")
                        .body("{\"query\": \"{ __typename }\", \"variables\": {\"x\": 1" + "0".repeat(900_000) + "}}")
                        .post(PATH)
                        .statusCode())
                .isLessThan(500);
    }

    @Test
    void wrongEncodings() throws Exception {
        byte[] body = "{\"query\": \"{ country(code: \\\"é\\\") { name } }\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertIsNoFailure(post("application/json", body));
        assertIsNoFailure(post("application/json; charset=iso-8859-1", body));
        assertIsNoFailure(
                post("application/json", "{\"query\": \"{ __typename }\"}".getBytes(StandardCharsets.UTF_16)));
        assertIsNoFailure(post("application/json", new byte[] {(byte) 0xc0, (byte) 0x80, (byte) 0xff, 0}));
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write("{\"query\": \"{ __typename }\"}".getBytes(StandardCharsets.UTF_8));
        }
        assertIsNoFailure(post("application/json", zipped.toByteArray()));
        for (String query : List.of("%7B__typename%7D%00", "%ff%fe", "%C0%80", "%7B")) {
            assertIsNoFailure(HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address + "?query=" + query))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString()));
        }
    }

    /** Whatever was refused above and here, nothing of the server's inside shows. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{ nothing }",
                "{ events(first: \"x\") { totalCount } }",
                "{ events(first: 99999999999) { totalCount } }",
                "{ events(after: \"x\") { totalCount nodes { ref } } }",
                "{ events(filter: { dates: { from: \"yesterday\" } }) { totalCount } }",
                "{ event(ref: \"\\u0000\") { ref } }",
                "{ node(id: \"\\uD83D\") { ref } }",
                "query($a: Int!) { events(first: $a) { totalCount } }",
                "subscription { a }",
                "query A { __typename } query B { __typename }",
                "type A { b: Int }",
                "subscription { ...A } fragment A on Event { ref }",
                "{ event(ref: \"\"\"\\\"\"\"\") { ref } }",
            })
    void stackTraceLeaks(String document) {
        Response response = send(document, Map.of());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.asString())
                .contains("\"code\"")
                .doesNotContain("INTERNAL_ERROR")
                .doesNotContainPattern(
                        "Exception|\\bat (org|java|graphql|io)\\.|org\\.casus|graphql\\.java|\\.java:|select ");
    }

    private static String numbered(int number, String format) {
        return IntStream.range(0, number).mapToObj(format::formatted).collect(Collectors.joining());
    }

    private void assertIsNoFailure(HttpResponse<String> response) {
        assertThat(response.statusCode()).isBetween(200, 499);
        assertThat(response.body()).contains("\"errors\"").doesNotContain("Exception", "INTERNAL_ERROR");
    }

    private HttpResponse<String> post(String contentType, byte[] body) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .header("Content-Type", contentType)
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static Response send(String document, Map<String, Object> variables) {
        return given().contentType("application/json")
                .body(Map.of("query", document, "variables", variables))
                .post(PATH);
    }

    private void isRefused(String document, String code) {
        isRefused(document, Map.of(), code);
    }

    private void isRefused(String document, Map<String, Object> variables, String code) {
        Response response = send(document, variables);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.jsonPath().getList("errors.extensions.code"))
                .as(response.asString())
                .containsOnly(code);
        assertThat(response.asString()).hasSizeLessThan(4_000).doesNotContain("Exception");
        assertThat(response.<Map<String, Object>>path("data"))
                .as("a field that is refused is null")
                .satisfiesAnyOf(
                        data -> assertThat(data).isNull(),
                        data -> assertThat(data.values()).containsOnlyNulls());
        assertThat(gate.running()).isZero();
    }
}
