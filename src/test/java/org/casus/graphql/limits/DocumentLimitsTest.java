package org.casus.graphql.limits;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionQueryBuilder;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.casus.graphql.engine.Answer;
import org.casus.graphql.engine.Engine;
import org.casus.graphql.error.ErrorCode;
import org.junit.jupiter.api.Test;

/** Each limit on documents: what lies at it passes, what lies one beyond is refused before it is validated or run. */
@QuarkusTest
class DocumentLimitsTest {

    @Inject
    Engine engine;

    @Inject
    Limits limits;

    @Test
    void length() {
        passes("{ __typename }" + " ".repeat(15_000 - 14));
        isRefused("{ __typename }" + " ".repeat(15_000 - 13), ErrorCode.DOCUMENT_TOO_LONG);
        isRefused("{ __typename } # " + "x".repeat(15_000), ErrorCode.DOCUMENT_TOO_LONG);
    }

    @Test
    void tokens() {
        passes("{ " + "__typename ".repeat(998) + "}");
        isRefused("{ " + "__typename ".repeat(999) + "}", ErrorCode.TOO_MANY_TOKENS);
        isRefused("[".repeat(14_000), ErrorCode.INVALID_SYNTAX);
    }

    @Test
    void depth() {
        passes("{ claims(first: 1) { nodes { " + "supersedes { ".repeat(7) + "ref" + " }".repeat(10));
        isRefused(
                "{ claims(first: 1) { nodes { " + "supersedes { ".repeat(8) + "ref" + " }".repeat(11),
                ErrorCode.TOO_DEEP);
        isRefused(
                "{ actors { nodes { ...A } } } fragment A on Actor { parents { parents { parents { ...B } } } }"
                        + " fragment B on Actor { ... on Actor { parents { parents { parents { parents { parents { name } } } } } } }",
                ErrorCode.TOO_DEEP);
    }

    @Test
    void fields() {
        String tens = "fragment A on Query { " + "__typename ".repeat(10) + "}";
        passes("{ " + "...A ".repeat(100) + "} " + tens);
        isRefused("{ __typename " + "...A ".repeat(100) + "} " + tens, ErrorCode.TOO_MANY_FIELDS);
    }

    @Test
    void aliases() {
        passes("{ " + aliases(30) + "}");
        isRefused("{ " + aliases(31) + "}", ErrorCode.TOO_MANY_ALIASES);
        isRefused(
                "{ ...A ... on Query { ...A } } fragment A on Query { " + aliases(16) + "}",
                ErrorCode.TOO_MANY_ALIASES);
    }

    @Test
    void directives() {
        passes("{ " + "__typename @skip(if: false) ".repeat(50) + "}");
        isRefused("{ " + "__typename @skip(if: false) ".repeat(51) + "}", ErrorCode.TOO_MANY_DIRECTIVES);
        isRefused("{ __typename " + "@aa ".repeat(51) + "}", ErrorCode.TOO_MANY_DIRECTIVES);
        isRefused(
                "query { ... @skip(if: false) { __typename } ...A @skip(if: false) } fragment A on Query { "
                        + "__typename @skip(if: true) ".repeat(49) + "}",
                ErrorCode.TOO_MANY_DIRECTIVES);
    }

    @Test
    void fragmentsThatSpreadThemselves() {
        isRefused("{ ...A } fragment A on Query { ...A }", ErrorCode.INVALID_DOCUMENT);
        isRefused(
                "{ ...A } fragment A on Query { events { nodes { ...B } } } fragment B on Event { place { ...C } }"
                        + " fragment C on Place { events { nodes { ...B } } }",
                ErrorCode.INVALID_DOCUMENT);
        isRefused(
                "{ __typename } fragment A on Query { ...B } fragment B on Query { ...A }", ErrorCode.INVALID_DOCUMENT);
        isRefused(
                "{ ...A } fragment A on Query { __typename } fragment A on Query { ...A }", ErrorCode.INVALID_DOCUMENT);
    }

    /** Each fragment spreads the next one twice: 2 to the 60th fields, if anybody put them in their places. */
    @Test
    void fragmentsThatDouble() {
        StringBuilder document = new StringBuilder("{ ...A0 } fragment A60 on Query { __typename }");
        for (int i = 0; i < 60; i++) {
            document.append(" fragment A%d on Query { ...A%d ...A%d }".formatted(i, i + 1, i + 1));
        }
        isRefused(document.toString(), ErrorCode.TOO_MANY_FIELDS);
    }

    @Test
    void theIntrospectionThatToolsSendPasses() {
        passes(IntrospectionQueryBuilder.build(IntrospectionQueryBuilder.Options.defaultOptions()
                .descriptions(true)
                .specifiedByUrl(true)
                .isOneOf(true)
                .directiveIsRepeatable(true)
                .schemaDescription(true)
                .inputValueDeprecation(true)
                .typeRefFragmentDepth(9)));
    }

    @Test
    void introspectionThatGoesRoundInACircle() {
        isRefused(
                "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
                ErrorCode.TOO_COSTLY);
        isRefused("{ a: __type(name: \"Event\") { name } b: __type(name: \"Actor\") { name } }", ErrorCode.TOO_COSTLY);
    }

    @Test
    void anUnknownFieldNamesTheNearest() {
        Answer answer = engine.answer("{ evnts { totalCount } }", null, Map.of());
        assertThat(answer.specification().get("errors").toString()).contains("Did you mean events?", "nearest=[events");
    }

    private static String aliases(int number) {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < number; i++) {
            fields.append("a").append(i).append(": __typename ");
        }
        return fields.toString();
    }

    private void passes(String document) {
        Answer answer = engine.answer(document, null, Map.of());
        assertThat(answer.codes()).isEmpty();
        assertThat(answer.executed()).isTrue();
    }

    private void isRefused(String document, ErrorCode code) {
        Answer answer = engine.answer(document, null, Map.of());
        assertThat(answer.executed()).isFalse();
        assertThat(answer.codes()).containsOnly(code.name());
    }
}
