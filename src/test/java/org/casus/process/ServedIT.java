package org.casus.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.casus.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server that the build made, on a file of its own that begins with the sample, over HTTP. */
@QuarkusIntegrationTest
@TestProfile(OnFile.class)
class ServedIT {

    private static JsonPath ask(String document, Map<String, Object> variables) {
        return given().contentType("application/json")
                .body(Map.of("query", document, "variables", variables))
                .post("/graphql")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/examples.md", "docs/questions.md"})
    void theDocumentsOfTheDocumentsAnswer(String file) throws IOException {
        assertThat(Example.read(file)).hasSizeGreaterThan(8).allSatisfy(example -> {
            JsonPath answer = ask(example.document(), example.variables());
            assertThat(answer.<Object>get("errors")).isNull();
            assertThat(String.valueOf(answer.<Object>get("data"))).hasSizeGreaterThan(60);
        });
    }

    @Test
    void statisticsAddUp() {
        JsonPath answer = ask("""
                { statistics(groupBy: [COUNTRY, MONTH]) {
                    totals { events }
                    nodes { keys { label } events fatalities { low best high } } } }""", Map.of());
        assertThat(answer.getInt("data.statistics.totals.events")).isEqualTo(2);
        assertThat(answer.getList("data.statistics.nodes.events", Integer.class))
                .containsExactly(1, 1);
    }

    @Test
    void refusalsSayWhatWouldBeRight() {
        JsonPath answer = ask("{ actors(first: -1) { totalCount } }", Map.of());
        assertThat(answer.getList("errors.extensions.argument")).containsExactly("first");
        answer = ask("{ events(filter: {country: [\"Syriah\"]}) { totalCount } }", Map.of());
        assertThat(answer.getList("errors.extensions.code")).containsExactly("UNKNOWN_COUNTRY");
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/html, <title>",
        "/examples, text/html, Run in GraphiQL",
        "/graphiql, text/html, page.js",
        "/graphiql/page.js, text/javascript, fetch",
        "/graphiql/first.graphql, text/plain, events",
        "/casus.svg, image/svg+xml, <svg",
        "/casus.css, text/css, {",
    })
    void pagesAreThere(String path, String type, String content) {
        given().get(path)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith(type))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .body(containsString(content));
    }

    /** The scripts and style sheets that GraphiQL's page names, the extension's own too. */
    @Test
    void whatGraphiqlLoadsIsThere() {
        var references = Pattern.compile("(?:src|href)=\"(/[^\"?#]*)\"")
                .matcher(given().get("/graphiql").asString())
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(references).hasSizeGreaterThan(4).anyMatch(path -> path.endsWith(".js"));
        references.forEach(path -> given().get(path).then().statusCode(200));
    }

    @Test
    void theSchemaIsTheCommittedOne() throws IOException {
        JsonPath introspection = ask("{ __schema { types { name } } }", Map.of());
        String committed = Files.readString(Path.of("schema.graphql"));
        assertThat(introspection.getList("data.__schema.types.name", String.class))
                .filteredOn(name -> name.matches("[A-Z].*") && !name.matches("Int|Float|String|Boolean|ID"))
                .hasSizeGreaterThan(50)
                .allMatch(name ->
                        committed.matches("(?s).*\\b(type|input|enum|interface|union|scalar) " + name + "\\b.*"));
    }

    @Test
    void whatIsNoGraphqlRequestIsRefused() {
        given().contentType("text/plain").body("{}").post("/graphql").then().statusCode(415);
        given().contentType("application/json")
                .body("{\"query\":")
                .post("/graphql")
                .then()
                .statusCode(400);
        given().get("/nowhere").then().statusCode(404);
    }
}
