package org.casus.graphql.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.casus.graphql.engine.Answer;
import org.casus.graphql.engine.Engine;
import org.junit.jupiter.api.Test;

/** A server that does not tell its schema: not when asked, and not by what it says of wrong documents. */
@QuarkusTest
@TestProfile(Narrow.class)
class UntoldSchemaTest {

    @Inject
    Engine engine;

    @Test
    void introspectionIsOff() {
        for (String document : List.of(
                "{ __schema { types { name } } }",
                "{ a: __type(name: \"Event\") { name } }",
                "{ ...A } fragment A on Query { ... on Query { __schema { types { name } } } }")) {
            assertThat(engine.answer(document, null, Map.of()).codes()).containsExactly("INTROSPECTION_OFF");
        }
    }

    @Test
    void norIsTheText() {
        given().get("/graphql/schema.graphql")
                .then()
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("INTROSPECTION_OFF"));
    }

    @Test
    void typenameStays() {
        assertThat(engine.answer("{ __typename events(first: 1) { __typename } }", null, Map.of())
                        .codes())
                .isEmpty();
    }

    @Test
    void errorsNameNothing() {
        for (String document : List.of(
                "{ evnts { totalCount } }",
                "{ events { totalCont } }",
                "{ events { nodes } }",
                "{ events(filtr: {}) { totalCount } }",
                "{ events(filter: { contry: \"SYR\" }) { totalCount } }",
                "{ events(filter: { region: NOWHERE }) { totalCount } }",
                "{ events(first: \"x\") { totalCount } }",
                "{ country { name } }",
                "query($f: EventFilte) { events(filter: $f) { totalCount } }",
                "query($f: ActorFilter) { events(filter: $f) { totalCount } }",
                "{ ... on Evnt { ref } }",
                "{ events @skp(if: true) { totalCount } }")) {
            Answer answer = engine.answer(document, null, Map.of());
            assertThat(answer.specification().get("errors").toString())
                    .as(document)
                    .contains("INVALID_DOCUMENT")
                    .doesNotContainPattern(
                            "Event|Connection|Filter|Actor|Query|Region|Int|String|totalCount|contry|evnts");
        }
        for (Map<String, Object> filter : List.<Map<String, Object>>of(
                Map.of("contry", "SYR"), Map.of("region", "NOWHERE"), Map.of("best", Map.of("from", "x")))) {
            Answer answer = engine.answer(
                    "query($f: EventFilter) { events(filter: $f) { totalCount } }", null, Map.of("f", filter));
            assertThat(answer.specification().get("errors").toString())
                    .as(filter.toString())
                    .contains("INVALID_VARIABLE")
                    .doesNotContainPattern("Event|Filter|Region|Int|contry|NOWHERE");
        }
    }

    /** Whatever is wrong, by which rule or grammar: what is said names nothing that the document does not. */
    @Test
    void noMistakeNamesAnything() throws IOException {
        for (String block : Files.readString(Path.of("src/test/resources/wrong/documents.txt"))
                .split("\n\n")) {
            List<String> lines = List.of(block.strip().split("\n"));
            if (!lines.get(1).startsWith("INVALID_DOCUMENT") && !lines.get(1).startsWith("INVALID_SYNTAX")) {
                continue;
            }
            Answer answer = engine.answer(String.join("\n", lines.subList(2, lines.size())), null, Map.of());
            assertThat(answer.codes()).as(block).isNotEmpty();
            assertThat(answer.specification().get("errors").toString())
                    .as(block)
                    .doesNotContain("nearest", "argument=", "Did you mean event", "Connection", "Filter", "totalCount")
                    .doesNotContain("fatalities", "ONE_SIDED", "Mutation", "nodes { ref }");
        }
    }

    @Test
    void aPageIsAsLargeAsTheOperatorLetsIt() {
        assertThat(engine.answer("{ events(first: 20) { nodes { ref } } }", null, Map.of())
                        .codes())
                .isEmpty();
        Answer answer = engine.answer("{ events(first: 21) { nodes { ref } } }", null, Map.of());
        assertThat(answer.codes()).containsExactly("PAGE_TOO_LARGE");
        assertThat(answer.specification().get("errors").toString()).contains("at most 20");
    }
}
