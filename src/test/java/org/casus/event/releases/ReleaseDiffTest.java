package org.casus.event.releases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.casus.dataset.intake.ImportJob;
import org.casus.dataset.intake.ImportProgress;
import org.casus.dataset.intake.ImportRunner;
import org.casus.desk.Editor;
import org.casus.event.sample.WithSample;
import org.casus.graphql.Golden;
import org.casus.graphql.engine.Engine;
import org.casus.graphql.paging.Cursor;
import org.casus.store.EmptyStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What releases of a made-up dataset in GED's format differ in, as their imports left it. */
@QuarkusTest
@TestProfile(WithSample.class)
class ReleaseDiffTest {

    private static final String DIFF = """
            query ($from: String!, $to: String!, $filter: ReleaseDiffFilter, $first: Int, $after: String) {
              releaseDiff(dataset: "ucdp-ged", from: $from, to: $to, filter: $filter, first: $first, after: $after) {
                from { version } to { version }
                counts { created updated removed }
                nodes { kind ref event { ref fatalities { best } } changes { field from to } }
                pageInfo { hasNextPage endCursor }
              }
            }""";

    /** A row of GED with its number, country, place and best estimate. */
    private record Row(int id, int country, String place, int best) {

        static Row of(int id) {
            return new Row(id, 652, "Oldmill town", 5);
        }

        Row best(int killed) {
            return new Row(id, country, place, killed);
        }

        Row in(int another) {
            return new Row(id, another, place, best);
        }

        String line() {
            return id
                    + ",2016,1,1,4077,Sylvania: Government,4078,Government of Sylvania - Lowland insurgents,901,"
                    + "Government of Sylvania,902,,Lowland insurgents,1,\"\"\"Reuters,2016-02-01,Clashes\"\"\",Reuters,2016-02-01,"
                    + "Clashes,army spokesman,1," + place
                    + ",Lowland province,Mill district,10.25,20.75,POINT (20.75 10.25),144402,Sylvania," + country
                    + ",Middle East,1,1,2016-01-31,2016-01-31,2,3,0,0,4," + best + ",60";
        }
    }

    @Inject
    Engine engine;

    @Inject
    DataSource store;

    @Inject
    ImportRunner runner;

    @TempDir
    Path folder;

    @BeforeEach
    void empty() throws SQLException {
        try (Connection connection = store.getConnection()) {
            EmptyStore.empty(connection);
        }
    }

    private void release(String version, Row... rows) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(Files.readAllLines(Path.of("src/test/resources/org/casus/dataset/ucdp/columns_41.csv"))
                .getFirst());
        for (Row row : rows) {
            lines.add(row.line());
        }
        Path file = Files.write(folder.resolve(version + ".csv"), lines);
        runner.run(new ImportJob("ucdp-ged", file.toString(), version, true, false), ImportProgress.SILENT);
    }

    private JsonNode diff(String from, String to, Map<String, ?> more) {
        Map<String, Object> variables = new HashMap<>(more);
        variables.put("from", from);
        variables.put("to", to);
        return new Editor(engine, "Ada").data(DIFF, variables).path("releaseDiff");
    }

    private static List<String> told(JsonNode diff) {
        List<String> told = new ArrayList<>();
        diff.path("nodes")
                .forEach(node -> told.add(
                        node.path("kind").asText() + " " + node.path("ref").asText()));
        return told;
    }

    private static String counts(JsonNode diff) {
        JsonNode counts = diff.path("counts");
        return counts.path("created").asInt() + " " + counts.path("updated").asInt() + " "
                + counts.path("removed").asInt();
    }

    private void twoReleases() throws IOException {
        release("24.1", Row.of(2001), Row.of(2002), Row.of(2003), Row.of(2004), Row.of(2005));
        release(
                "25.1",
                Row.of(2001),
                Row.of(2002).best(9),
                Row.of(2004).in(645),
                new Row(2005, 652, "Newmill town", 5),
                Row.of(2007));
    }

    @Test
    void eachEventThatDiffersIsToldOnce() throws IOException {
        twoReleases();
        JsonNode diff = diff("24.1", "25.1", Map.of());
        assertThat(told(diff))
                .containsExactly(
                        "UPDATED ucdp-ged:2002",
                        "REMOVED ucdp-ged:2003",
                        "UPDATED ucdp-ged:2004",
                        "UPDATED ucdp-ged:2005",
                        "CREATED ucdp-ged:2007");
        assertThat(counts(diff)).isEqualTo("1 3 1");
        JsonNode nodes = diff.path("nodes");
        assertThat(nodes.get(0).path("changes").toString())
                .isEqualTo("[{\"field\":\"fatalities.best\",\"from\":\"5\",\"to\":\"9\"}]");
        assertThat(nodes.get(0).path("event").path("fatalities").path("best").asInt())
                .isEqualTo(9);
        assertThat(nodes.get(1).path("event").isNull()).isTrue();
        assertThat(nodes.get(1).path("changes").toString())
                .contains("{\"field\":\"fatalities.best\",\"from\":\"5\",\"to\":null}", "\"field\":\"participations\"");
        assertThat(nodes.get(2).path("changes").toString())
                .contains("{\"field\":\"place.country\",\"from\":\"country:SYR\",\"to\":\"country:IRQ\"}");
        assertThat(nodes.get(4).path("changes").toString())
                .contains("{\"field\":\"start\",\"from\":null,\"to\":\"2016-01-31\"}");
        Golden.check(engine, "event/release-diff");
    }

    @Test
    void pagesDoNotOverlapAndLeaveNothingOut() throws IOException {
        twoReleases();
        List<String> all = new ArrayList<>();
        Map<String, Object> page = new HashMap<>(Map.of("first", 2));
        JsonNode diff;
        do {
            diff = diff("24.1", "25.1", page);
            assertThat(told(diff)).hasSizeLessThanOrEqualTo(2);
            all.addAll(told(diff));
            page.put("after", diff.path("pageInfo").path("endCursor").asText());
        } while (diff.path("pageInfo").path("hasNextPage").asBoolean());
        assertThat(all).isEqualTo(told(diff("24.1", "25.1", Map.of()))).hasSize(5);
    }

    private void filtered(Map<String, ?> filter, String counts, String... refs) {
        JsonNode diff = diff("ucdp-ged/24.1", "release:ucdp-ged/25.1", Map.of("filter", filter));
        assertThat(diff.path("nodes").findValuesAsText("ref").stream().distinct())
                .as(filter.toString())
                .containsExactly(refs);
        assertThat(counts(diff)).as(filter.toString()).isEqualTo(counts);
    }

    @Test
    void differencesAreFilteredByKindCountryAndField() throws IOException {
        twoReleases();
        filtered(Map.of("kind", List.of("CREATED")), "1 0 0", "ucdp-ged:2007");
        filtered(Map.of("kind", List.of("REMOVED")), "0 0 1", "ucdp-ged:2003");
        filtered(Map.of("kind", List.of("UPDATED")), "0 3 0", "ucdp-ged:2002", "ucdp-ged:2004", "ucdp-ged:2005");
        filtered(Map.of("country", List.of("Iraq")), "0 1 0", "ucdp-ged:2004");
        filtered(
                Map.of("country", List.of("SY")),
                "1 3 1",
                "ucdp-ged:2002",
                "ucdp-ged:2003",
                "ucdp-ged:2004",
                "ucdp-ged:2005",
                "ucdp-ged:2007");
        filtered(Map.of("country", List.of("Lebanon")), "0 0 0");
        filtered(Map.of("field", List.of("fatalities.best", "fatalities.low")), "0 1 0", "ucdp-ged:2002");
        filtered(Map.of("field", List.of("place.name"), "country", List.of("SYR")), "0 1 0", "ucdp-ged:2005");
    }

    @Test
    void severalImportsComeToWhatTheyLeave() throws IOException {
        release("23.1", Row.of(1), Row.of(2), Row.of(3), Row.of(4), Row.of(6));
        // 1 changes and changes back, 2 changes twice, 3 goes and comes again as it was, 4 as something else,
        // 5 comes and goes, 6 changes and goes, 7 comes and changes.
        release(
                "24.1",
                Row.of(1).best(8),
                Row.of(2).best(8),
                Row.of(5),
                Row.of(6).best(8),
                Row.of(7));
        release(
                "25.1",
                Row.of(1),
                Row.of(2).best(9),
                Row.of(3),
                Row.of(4).best(7),
                Row.of(7).best(9));
        JsonNode diff = diff("23.1", "25.1", Map.of());
        assertThat(told(diff))
                .containsExactly(
                        "UPDATED ucdp-ged:2", "UPDATED ucdp-ged:4", "REMOVED ucdp-ged:6", "CREATED ucdp-ged:7");
        assertThat(counts(diff)).isEqualTo("1 2 1");
        JsonNode nodes = diff.path("nodes");
        assertThat(nodes.get(0).path("changes").toString())
                .isEqualTo("[{\"field\":\"fatalities.best\",\"from\":\"5\",\"to\":\"9\"}]");
        assertThat(nodes.get(1).path("changes").toString())
                .isEqualTo("[{\"field\":\"fatalities.best\",\"from\":\"5\",\"to\":\"7\"}]");
        assertThat(nodes.get(2).path("changes").toString())
                .contains("{\"field\":\"fatalities.best\",\"from\":\"5\",\"to\":null}");
        assertThat(nodes.get(3).path("changes").toString())
                .contains("{\"field\":\"fatalities.best\",\"from\":null,\"to\":\"9\"}");
        assertThat(counts(diff("23.1", "25.1", Map.of("filter", Map.of("kind", List.of("UPDATED"))))))
                .isEqualTo("0 2 0");
        assertThat(told(diff("23.1", "24.1", Map.of())))
                .as("what came later changes nothing of it")
                .containsExactly(
                        "UPDATED ucdp-ged:1",
                        "UPDATED ucdp-ged:2",
                        "REMOVED ucdp-ged:3",
                        "REMOVED ucdp-ged:4",
                        "CREATED ucdp-ged:5",
                        "UPDATED ucdp-ged:6",
                        "CREATED ucdp-ged:7");
        assertThat(counts(diff("23.1", "24.1", Map.of()))).isEqualTo("2 3 2");
    }

    @Test
    void importedOnceMoreNothingElseDiffers() throws IOException {
        twoReleases();
        JsonNode before = diff("24.1", "25.1", Map.of());
        twoReleases();
        assertThat(diff("24.1", "25.1", Map.of())).isEqualTo(before);
    }

    private void refused(String dataset, String from, String to, String code, String argument) {
        JsonNode error = new Editor(engine, "Ada")
                .error(
                        DIFF.replace("dataset: \"ucdp-ged\"", "dataset: \"" + dataset + "\""),
                        Map.of("from", from, "to", to));
        assertThat(error.path("extensions").path("code").asText() + " "
                        + error.path("extensions").path("argument").asText())
                .isEqualTo(code + " " + argument);
    }

    @Test
    void whatTheStoreCannotTellIsRefused() throws IOException {
        twoReleases();
        refused("acled", "24.1", "25.1", "UNKNOWN_DATASET", "dataset");
        refused("ucdp-ged", "24.2", "25.1", "UNKNOWN_RELEASE", "from");
        refused("ucdp-ged", "24.1", "26.1", "UNKNOWN_RELEASE", "to");
        refused("ucdp-ged", "24.1", "24.1", "INVALID_ARGUMENTS", "to");
        refused("ucdp-ged", "25.1", "24.1", "INVALID_ARGUMENTS", "from");
        for (Object ref : new Object[] {7, "a\0b"}) {
            JsonNode error = new Editor(engine, "Ada")
                    .error(
                            DIFF,
                            Map.of("from", "24.1", "to", "25.1", "after", Cursor.write("releaseDiff", List.of(ref))));
            assertThat(error.path("extensions").path("code").asText()).isEqualTo("INVALID_CURSOR");
        }
        for (String[] wrong : new String[][] {
            {"field: [\"deaths\"]", "INVALID_VALUE", "filter.field"},
            {"kind: []", "INVALID_ARGUMENTS", "filter.kind"},
            {"country: [\"Atlantis\"]", "UNKNOWN_COUNTRY", "filter.country"}
        }) {
            JsonNode error = new Editor(engine, "Ada")
                    .error(
                            "{ releaseDiff(dataset: \"ucdp-ged\", from: \"24.1\", to: \"25.1\", filter: {" + wrong[0]
                                    + "}) { counts { created } } }",
                            Map.of());
            assertThat(error.path("extensions").path("code").asText()).isEqualTo(wrong[1]);
            assertThat(error.path("extensions").path("argument").asText()).isEqualTo(wrong[2]);
        }
        JsonNode near = new Editor(engine, "Ada")
                .error(DIFF, Map.of("from", "24.1", "to", "25.1", "filter", Map.of("field", "fatalities.bset")));
        assertThat(near.at("/extensions/nearest/0").asText()).isEqualTo("fatalities.best");
    }
}
