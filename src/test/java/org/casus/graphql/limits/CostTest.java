package org.casus.graphql.limits;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.casus.graphql.engine.Answer;
import org.casus.graphql.engine.Engine;
import org.casus.graphql.error.ErrorCode;
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
            { events(first: 9000) { nodes { ref } } }                                               | 5000
            { events(first: -1) { nodes { ref } } }                                                 | 0
            { actors(first: 20) { nodes { events(first: 30) { totalCount nodes { place { name } } } } } } | 3220
            { actors(first: 2) { nodes { opponents { events } eventCount } } }                      | 24
            { countries { name events(first: 1) { nodes { ref } } } }                               | 500
            { statistics(groupBy: [YEAR], first: 5) { nodes { keys { country { name } } } } }       | 560
            { country(code: "SYR") { statistics(groupBy: [YEAR], first: 5) { nodes { events } } } } | 556
            { countries { statistics(groupBy: [YEAR], first: 5) { nodes { events } } } }            | 14500
            { events(first: 5, filter: {text: "a"}) { nodes { ref } } }                             | 2005
            { events(first: 5, filter: {and: [{text: "a"}, {not: {text: "b"}}, {text: null}]}) { nodes { ref } } } | 4005
            { search(text: "a", first: 5) { matched } }                                             | 2005
            { actors(first: 20) { nodes { events(first: 5, filter: {text: "a"}) { nodes { ref } } } } } | 2120
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
    void whatIsLookedForCountsByVariablesToo() {
        String document = "query($f: EventFilter, $t: String! = \"a\") { events(first: 5, filter: $f) { nodes { ref } }"
                + " search(text: $t, first: 5) { matched } }";
        assertThat(cost(document, Map.of())).isEqualTo(5 + 2_005);
        assertThat(cost(document, Map.of("f", Map.of("or", List.of(Map.of("text", "b"), Map.of("text", "c"))))))
                .isEqualTo(4_005 + 2_005);
    }

    /** A search, or a handful of statistics, is for everybody; thirty at once are not. */
    @Test
    void manyScansAreCostly() {
        long costly = limits.config().costly();
        String statistics = "statistics(groupBy: [YEAR, COUNTRY]) { nodes { events } }";
        assertThat(cost(times(10, statistics), Map.of())).isLessThan(costly);
        assertThat(cost(times(30, statistics), Map.of())).isGreaterThan(costly);
        assertThat(cost(times(5, "search(text: \"rebels\") { matched }"), Map.of()))
                .isGreaterThan(costly);
    }

    private static String times(int times, String field) {
        return IntStream.range(0, times).mapToObj(i -> "a" + i + ": " + field).collect(joining(" ", "{ ", " }"));
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
