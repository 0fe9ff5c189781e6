package org.casus.graphql.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casus.graphql.Answer;
import org.casus.graphql.Engine;
import org.casus.graphql.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What operations on the real schema are reckoned to cost. */
@QuarkusTest
class CostTest {

    @Inject
    Engine engine;

    @Inject
    Limits limits;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            { __typename }                                                                          | 0
            { country(code: "SYR") { name region } }                                                | 1
            { events { nodes { ref title fatalities { best } } } }                                  | 50
            { events(first: 10) { edges { cursor node { ref place { name } } } } }                  | 20
            { events(last: 7) { pageInfo { hasNextPage } nodes { place { country { name } } } } }   | 21
            { events(first: 10) { totalCount nodes { participations { actor { name } } } } }        | 310
            { events(first: 0) { totalCount } }                                                     | 100
            { events(first: null, last: 400) { nodes { ref } } }                                    | 400
            { events(first: 9000) { nodes { ref } } }                                               | 500
            { events(first: -1) { nodes { ref } } }                                                 | 0
            { actors(first: 20) { nodes { events(first: 30) { totalCount nodes { place { name } } } } } } | 3220
            { actors(first: 2) { nodes { opponents { events } eventCount } } }                      | 24
            { countries { name events(first: 1) { nodes { ref } } } }                               | 500
            { statistics(groupBy: [YEAR], first: 5) { nodes { keys { country { name } } } } }       | 60
            { country(code: "SYR") { statistics(groupBy: [YEAR], first: 5) { nodes { events } } } } | 56
            { nodes(ids: ["a", "b", "c"]) { ref ... on Event { place { name } } } }                 | 6
            { a: events(first: 3) { nodes { ref } } b: events(first: 4) { nodes { ref } } }         | 7
            { events(first: 3) { ...P nodes { ref } } } fragment P on EventConnection { nodes { place { name } } } | 6
            { __schema { types { name fields { name } } } }                                         | 0
            """)
    void rowsAreCountedFromTheTopDown(String document, long rows) {
        assertThat(cost(document, Map.of())).isEqualTo(rows);
    }

    @Test
    void variablesCountByTheirValueElseTheirDefaultElseThePagesOwn() {
        String document = "query($n: Int = 20) { events(first: $n) { nodes { ref } } }";
        assertThat(cost(document, Map.of("n", 7))).isEqualTo(7);
        assertThat(cost(document, Map.of())).isEqualTo(20);
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("n", null);
        assertThat(cost(document, nothing)).isEqualTo(50);
        assertThat(cost("query($n: Int) { events(first: $n) { nodes { ref } } }", Map.of()))
                .isEqualTo(50);
        assertThat(cost("query($ids: [ID!]!) { nodes(ids: $ids) { ref } }", Map.of("ids", List.of("x", "y"))))
                .isEqualTo(2);
    }

    @Test
    void theChosenOperationCounts() {
        String document =
                "query A { events(first: 1) { nodes { ref } } } query B { events(first: 2) { nodes { ref } } }";
        assertThat(engine.answer(document, "B", Map.of()).cost().rows()).isEqualTo(2);
        assertThat(engine.answer(document, null, Map.of()).cost()).isNull();
    }

    @Test
    void whatMayReadTooMuchIsRefusedBeforeItRuns() {
        long before = limits.hits(ErrorCode.TOO_COSTLY);
        Answer answer = engine.answer(
                "{ actors(first: 500) { nodes { events(first: 500) { nodes { ref } } } } }", null, Map.of());
        assertThat(answer.executed()).isFalse();
        assertThat(answer.statements()).isEmpty();
        assertThat(answer.codes()).containsExactly("TOO_COSTLY");
        assertThat(answer.specification().get("errors").toString()).contains("250,500 rows", "at most 100,000");
        assertThat(limits.hits(ErrorCode.TOO_COSTLY)).isEqualTo(before + 1);
    }

    @Test
    void thePageOfEverythingThatAnalystsAskForPasses() {
        assertThat(cost("""
                        { events(first: 500) { totalCount nodes { ref title place { name country { name } } country { name }
                          participations { side actor { name } } claims { value: quantity { best } speaker { name } }
                          reports { headline publisher { name } } } } }
                        """, Map.of())).isLessThan(100_000);
    }

    private long cost(String document, Map<String, Object> variables) {
        return engine.answer(document, null, variables).cost().rows();
    }
}
