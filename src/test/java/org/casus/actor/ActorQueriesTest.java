package org.casus.actor;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.casus.graphql.Golden;
import org.casus.graphql.engine.Answer;
import org.casus.graphql.engine.Engine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ActorQueriesTest {

    @Inject
    Engine engine;

    @Inject
    DataSource store;

    @BeforeEach
    void fill() throws SQLException {
        try (Connection connection = store.getConnection()) {
            ActorFixture.fill(connection);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "find-by-alias",
                "find-with-a-typo",
                "find-in-arabic",
                "names-ties-opponents",
                "first-seen-this-month",
                "two-aliases",
                "list",
                "list-by-events",
                "filters",
                "unknown-ref",
                "refusals",
            })
    void answers(String question) {
        Golden.check(engine, "actor/" + question);
    }

    @Test
    void asManyStatementsForFiftyAsForOne() throws SQLException {
        try (Connection connection = store.getConnection()) {
            ActorFixture.addMilitias(connection);
        }
        String question = """
                query($first: Int) {
                  actors(filter: {kind: [MILITIA], name: "valley"}, first: $first) {
                    totalCount
                    nodes {
                      name firstSeen lastSeen eventCount aliases
                      names { name }
                      parents { ref }
                      subgroups { ref }
                      splinters { ref parents { ref } opponents(first: 1) { events } }
                      relations(direction: OUT) { kind actor { ref eventCount } }
                      opponents { events actor { ref } }
                    }
                  }
                }""";
        engine.answer(question, null, Map.of("first", 1));
        Answer one = engine.answer(question, null, Map.of("first", 1));
        Answer fifty = engine.answer(question, null, Map.of("first", 50));
        assertThat(one.specification()).doesNotContainKey("errors");
        assertThat(fifty.specification().toString())
                .contains("Militia of Valley 49")
                .doesNotContain("errors");
        assertThat(fifty.statements()).isEqualTo(one.statements()).hasSizeLessThan(15);
    }

    @ParameterizedTest
    @CsvSource({"''", "'filter: {name: \"i\"}'", "'orderBy: EVENTS'", "'filter: {name: \"i\"}, orderBy: NAME'"})
    void pagesDoNotOverlapInEitherDirection(String arguments) {
        List<String> all = refs(arguments, "first: 500").refs;
        assertThat(all).hasSizeGreaterThan(3).doesNotHaveDuplicates();
        List<String> forward = new ArrayList<>();
        String cursor = "";
        do {
            Refs page = refs(arguments, "first: 2" + (cursor.isEmpty() ? "" : ", after: \"" + cursor + "\""));
            forward.addAll(page.refs);
            cursor = page.next ? page.end : null;
        } while (cursor != null);
        assertThat(forward).isEqualTo(all);
        List<String> backward = new ArrayList<>();
        cursor = "";
        do {
            Refs page = refs(arguments, "last: 2" + (cursor.isEmpty() ? "" : ", before: \"" + cursor + "\""));
            backward.addAll(0, page.refs);
            cursor = page.previous ? page.start : null;
        } while (cursor != null);
        assertThat(backward).isEqualTo(all);
    }

    @Test
    void aNewNameIsFoundAtOnce() throws SQLException {
        assertThat(refs("filter: {name: \"Quds Brigade\"}", "first: 1").refs).doesNotContain("desk-actor:quds");
        try (Connection connection = store.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("insert into actor (id, uid, ref, kind, name) values"
                    + " (50, gen_random_uuid(), 'desk-actor:quds', 'MILITIA', 'Quds Brigade')");
            statement.execute("update data_version set version = version + 1");
        }
        assertThat(refs("filter: {name: \"quds\"}", "first: 1").refs).containsExactly("desk-actor:quds");
    }

    private record Refs(List<String> refs, boolean next, boolean previous, String start, String end) {}

    @SuppressWarnings("unchecked")
    private Refs refs(String arguments, String paging) {
        Map<String, Object> answer = engine.answer(
                        "{ actors(" + arguments + (arguments.isEmpty() ? "" : ", ") + paging
                                + ") { nodes { ref } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }",
                        null,
                        Map.of())
                .specification();
        assertThat(answer).doesNotContainKey("errors");
        Map<String, Object> actors = (Map<String, Object>) ((Map<String, Object>) answer.get("data")).get("actors");
        Map<String, Object> info = (Map<String, Object>) actors.get("pageInfo");
        return new Refs(
                ((List<Map<String, String>>) actors.get("nodes"))
                        .stream().map(node -> node.get("ref")).toList(),
                (Boolean) info.get("hasNextPage"),
                (Boolean) info.get("hasPreviousPage"),
                (String) info.get("startCursor"),
                (String) info.get("endCursor"));
    }
}
