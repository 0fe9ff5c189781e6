package org.casus.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.casus.event.sample.WithSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(WithSample.class)
class PagesTest {

    private static final Pattern REFERENCE = Pattern.compile("(?:src|href|action)=\"([^\"]*)\"");

    @ParameterizedTest
    @CsvSource({
        "/, text/html",
        "/examples, text/html",
        "/graphiql, text/html",
        "/graphiql/, text/html",
        "/graphiql/index.html, text/html",
        "/graphiql/page.js, text/javascript",
        "/graphiql/page.css, text/css",
        "/graphiql/first.graphql, text/plain",
        "/casus.css, text/css",
        "/casus.svg, image/svg+xml",
    })
    void pagesAreThere(String path, String type) {
        protects(given().get(path)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo(type + "; charset=utf-8"))
                .header("Cache-Control", "no-cache"));
        given().head(path).then().statusCode(200);
        given().post(path).then().statusCode(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/graphql", "/graphql/schema.graphql", "/graphiql/graphiql.min.js"})
    void otherAnswersAreProtectedToo(String path) {
        protects(given().get(path).then());
    }

    private static void protects(ValidatableResponse answer) {
        answer.header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Content-Security-Policy", containsString("default-src 'none'; "))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
    }

    /** Of GraphiQL's own files, a browser says what they load; see {@link BrowserTest}. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/examples", "/graphiql"})
    void pagesReferToThisServerOnlyAndToWhatIsThere(String path) {
        List<String> references = REFERENCE
                .matcher(given().get(path).asString())
                .results()
                .map(MatchResult::group)
                .map(reference -> reference.replaceAll(".*=\"|\"$", ""))
                .toList();
        assertThat(references).contains("/casus.css", "/casus.svg", "/examples", "/graphql/schema.graphql");
        assertThat(references).allMatch(reference -> reference.matches("#.*|/(?!/).*"));
        references.stream()
                .filter(reference -> reference.startsWith("/") && !reference.contains("?"))
                .forEach(reference -> given().get(reference).then().statusCode(200));
    }

    @Test
    void graphiqlsOwnFilesAreSentCompressedAndNotAgain() {
        String path = "/graphiql/graphiql.min.js";
        Response whole = given().header("Accept-Encoding", "identity").get(path);
        Response packed = given().header("Accept-Encoding", "gzip").get(path);
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.asString()).isEqualTo(whole.asString()).hasSizeGreaterThan(1_000_000);
        given().header("If-None-Match", packed.header("ETag")).get(path).then().statusCode(304);
        given().head(path).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/casus.css", "/graphiql/page.css", "/graphiql/page.js"})
    void stylesAndScriptsLoadNothingFromElsewhere(String path) {
        assertThat(given().get(path).asString()).doesNotContain("://", "@import", "url(");
    }

    @Test
    void stillPagesHaveNoScripts() {
        for (String path : List.of("/", "/examples")) {
            Response page = given().get(path);
            assertThat(page.asString()).doesNotContainIgnoringCase("<script");
            assertThat(page.header("Content-Security-Policy")).doesNotContain("script-src");
        }
    }

    @Test
    void everyExampleHasALink() {
        assertThat(given().get("/examples").asString().split("Run in GraphiQL")).hasSize(11);
    }

    @Test
    void theFirstQueryAnswersWithTheSample() {
        String query = given().get("/graphiql/first.graphql").asString();
        given().contentType("application/json")
                .body(Map.of("query", query))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("errors", equalTo(null))
                .body("data.events.totalCount", equalTo(2))
                .body(
                        "data.events.nodes.ref",
                        equalTo(List.of("desk:2022-01-21-iraq-army-base", "desk:2022-01-20-ghwayran-prison")))
                .body("data.events.nodes[1].claims.quantity.text[0]", equalTo("at least 20"));
    }
}
