package org.casus.graphql;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the address answers over HTTP, before GraphQL has a say, and how it words what GraphQL says. */
@QuarkusTest
class RouteTest {

    private static final String PATH = "/graphql";
    private static final String QUESTION = "{ country(code: \"SYR\") { name } }";
    private static final String STRICT = "application/graphql-response+json";

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json; charset=utf-8", "APPLICATION/JSON;charset=UTF-8"})
    void aPostOfJsonIsAnswered(String contentType) {
        given().header("Content-Type", contentType)
                .body("{\"query\": \"{ country(code: \\\"SYR\\\") { name } }\"}"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(PATH)
                .then()
                .statusCode(200)
                .contentType("application/json; charset=utf-8")
                .body("data.country.name", equalTo("Syria"));
    }

    @Test
    void aGetIsAnswered() {
        given().queryParam("query", "query A($code: String!) { country(code: $code) { name } } query B { __typename }")
                .queryParam("variables", "{\"code\": \"NGA\"}")
                .queryParam("operationName", "A")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("data.country.name", equalTo("Nigeria"));
        given().queryParam("query", QUESTION)
                .queryParam("variables", "")
                .queryParam("operationName", "")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("data.country.name", equalTo("Syria"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE"})
    void otherMethodsAreNotAllowed(String method) {
        given().request(method, PATH).then().statusCode(405).header("Allow", "GET, POST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/graphql",
                "application/jsonp",
                "text/json",
            })
    void otherContentTypesAreRefused(String contentType) {
        given().header("Content-Type", contentType)
                .body("{\"query\": \"{ __typename }\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(PATH)
                .then()
                .statusCode(415)
                .body("errors[0].message", containsString("application/json"))
                .body("errors[0].extensions.code", equalTo("BAD_REQUEST"));
    }

    @Test
    void aBodyWithoutAContentTypeIsRefused() {
        given().noContentType().post(PATH).then().statusCode(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "{",
                "nonsense",
                "{\"query\": \"{ __typename }\"",
                "{\"query\": \"{ __typename }\"} and more",
                "{\"query\": \"{ __typename }\"}{}",
                "{\"query\": NaN}",
                "[]",
                "[{\"query\": \"{ __typename }\"}]",
                "null",
                "\"{ __typename }\"",
                "{}",
                "{\"query\": null}",
                "{\"query\": \"\"}",
                "{\"query\": 1}",
                "{\"query\": {\"a\": 1}}",
                "{\"query\": \"{ __typename }\", \"variables\": []}",
                "{\"query\": \"{ __typename }\", \"variables\": \"{}\"}",
                "{\"query\": \"{ __typename }\", \"operationName\": 1}",
                "{\"query\": \"{ __typename }\", \"extensions\": 1}",
            })
    void aBodyThatIsNoOperationIsRefused(String body) {
        given().contentType("application/json")
                .body(body)
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors.size()", equalTo(1))
                .body("errors[0].message", not(containsString("Exception")))
                .body("errors[0].extensions.code", equalTo("BAD_REQUEST"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            query |
            variables | {
            variables | []
            variables | {} {}
            """)
    void aGetThatIsNoOperationIsRefused(String name, String value) {
        var request = given();
        if (!name.equals("query")) {
            request.queryParam("query", QUESTION);
        }
        request.queryParam(name, value == null ? "" : value)
                .get(PATH)
                .then()
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("BAD_REQUEST"));
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        given().contentType("application/json")
                .body("{\"query\": \"{ __typename }\", \"variables\": {\"x\": \"" + "x".repeat(1 << 20) + "\"}}")
                .post(PATH)
                .then()
                .statusCode(413)
                .body("errors[0].message", containsString("1048576 bytes"))
                .body("errors[0].extensions.code", equalTo("BAD_REQUEST"));
        given().contentType("application/json")
                .body("{\"query\": \"{ __typename }\", \"variables\": {\"x\": \"" + "x".repeat(1_000_000) + "\"}}")
                .post(PATH)
                .then()
                .statusCode(200);
    }

    @Test
    void jsonThatIsNestedTooDeepIsRefused() {
        given().contentType("application/json")
                .body("{\"query\": \"{ __typename }\", \"variables\": {\"x\": " + "[".repeat(2_000) + "]".repeat(2_000)
                        + "}}")
                .post(PATH)
                .then()
                .statusCode(400);
    }

    @Test
    void aDocumentThatIsNestedTooDeepIsRefused() {
        given().contentType("application/json")
                .body(Map.of("query", "{ a ".repeat(20_000) + "}".repeat(20_000)))
                .post(PATH)
                .then()
                .statusCode(200)
                .body("errors[0].extensions.code", equalTo("DOCUMENT_TOO_LONG"));
    }

    @Test
    void theStatusTellsWhetherAnythingRanWhereTheClientCanReadIt() {
        for (String document : List.of("{", "{ nothing }", "query($a: String!) { country(code: $a) { name } }")) {
            given().contentType("application/json")
                    .body(Map.of("query", document))
                    .post(PATH)
                    .then()
                    .statusCode(200)
                    .contentType("application/json");
            given().contentType("application/json")
                    .accept(STRICT)
                    .body(Map.of("query", document))
                    .post(PATH)
                    .then()
                    .statusCode(400)
                    .header("Content-Type", startsWith(STRICT));
        }
        given().contentType("application/json")
                .accept(STRICT)
                .body(Map.of("query", "{ country(code: \"Syldavia\") { name } }"))
                .post(PATH)
                .then()
                .statusCode(200)
                .body("data.country", equalTo(null))
                .body("errors[0].extensions.code", equalTo("UNKNOWN_COUNTRY"))
                .body("errors[0].path", equalTo(List.of("country")));
    }

    /** Half of a surrogate pair has no bytes in UTF-8; a message that quotes one must not break the answer. */
    @Test
    void halfACharacterBreaksNothing() {
        given().contentType("application/json")
                .body(
                        "{\"query\": \"query($c: String!) { country(code: $c) { name } }\", \"variables\": {\"c\": \"\\ud83d\"}}")
                .post(PATH)
                .then()
                .statusCode(200)
                .body("errors[0].extensions.code", equalTo("INVALID_VALUE"))
                .body("errors[0].extensions.argument", equalTo("code"));
        given().contentType("application/json")
                .body("{\"query\": \"{ country(code: \\\"SYR\\\", region: \\\"\\ud83d\\\") { name } }\"}")
                .post(PATH)
                .then()
                .statusCode(200)
                .body("errors[0].extensions.code", equalTo("INVALID_SYNTAX"));
    }

    @Test
    void lettersOfAllScriptsComeAndGo() {
        given().contentType("application/json; charset=utf-8")
                .body(Map.of("query", "{ country(code: \"حركة 😀 Île\") { name } }"))
                .post(PATH)
                .then()
                .statusCode(200)
                .body("errors[0].message", containsString("\"حركة 😀 Île\""));
    }
}
