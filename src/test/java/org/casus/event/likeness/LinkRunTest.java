package org.casus.event.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.dataset.intake.Imports;
import org.casus.graphql.error.Refusal;
import org.casus.store.ReadableStore;
import org.casus.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What is proposed of 66 made-up events of two datasets, against a table of which of them are the same. */
@Execution(ExecutionMode.CONCURRENT)
class LinkRunTest {

    private static final String PAIRS =
            "select e.ref, o.ref from event_link l join event e on e.id = l.event_id join event o on o.id = l.other_id";

    private static final String EVERYTHING = PAIRS.replace(
            "e.ref, o.ref",
            "e.ref, o.ref, l.id, kind, note, score, days_apart, km_apart, time_score, place_score, actors_score, toll_score");

    private TestStore store;
    private LinkRun links;

    TestStore openStore() throws SQLException {
        return TestStore.inMemory();
    }

    @BeforeEach
    void fill() throws Exception {
        store = openStore();
        Imports imports = new Imports(store);
        imports.file("ucdp-ged", fixture("ged.csv"), "25.1");
        imports.file("acled", fixture("acled.csv"), null);
        links = new LinkRun(ReadableStore.of(store).store());
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    @Test
    void itFindsNearlyAllThatAreTheSameAndHardlyAnyThatAreNot() throws Exception {
        Set<String> same = new HashSet<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(fixture("labels.csv"))) {
            for (NamedCsvRecord row : rows) {
                if (row.getField("same").equals("yes")) {
                    same.add(row.getField("acled") + " " + row.getField("ged"));
                }
            }
        }
        assertThat(same).hasSize(20);
        Figures usual = null;
        for (double least : new double[] {0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.9}) {
            LinkReport report = links.run(null, least, false, events -> {});
            assertThat(report.events()).isEqualTo(66);
            Set<String> proposed = new HashSet<>(store.rows(PAIRS));
            long right = proposed.stream().filter(same::contains).count();
            Figures figures = new Figures((double) right / proposed.size(), (double) right / same.size());
            System.out.printf(
                    Locale.ROOT,
                    "least score %.2f: %d proposed, %d rightly; precision %.3f, recall %.3f%n",
                    least,
                    proposed.size(),
                    right,
                    figures.precision,
                    figures.recall);
            usual = least == LinkRun.LEAST_SCORE ? figures : usual;
        }
        assertThat(usual.precision).isGreaterThanOrEqualTo(0.9);
        assertThat(usual.recall).isGreaterThanOrEqualTo(0.9);
    }

    private record Figures(double precision, double recall) {}

    @Test
    void aSecondRunChangesNothing() throws Exception {
        links.run(null, 0.7, false, events -> {});
        List<String> ties = store.rows(EVERYTHING);
        List<String> version = store.rows("select version from data_version");
        String revisions = store.value("select count(*) from revision where author = 'casus link'");
        assertThat(revisions).isEqualTo(Integer.toString(ties.size()));
        LinkReport again = links.run(null, 0.7, false, events -> {});
        assertThat(again.proposed() + again.updated() + again.withdrawn()).isZero();
        assertThat(again.unchanged()).isEqualTo(ties.size());
        assertThat(store.rows(EVERYTHING)).isEqualTo(ties);
        assertThat(store.rows("select version from data_version")).isEqualTo(version);
    }

    @Test
    void aDryRunSaysWhatARunDoes() throws Exception {
        LinkReport dry = links.run(null, 0.7, true, events -> {});
        assertThat(store.rows(PAIRS)).isEmpty();
        assertThat(links.run(null, 0.7, false, events -> {})).isEqualTo(dry);
        assertThat(dry.first()).hasSize((int) Math.min(20, dry.proposed()));
    }

    @Test
    void whatPeopleSaidHolds() throws Exception {
        links.run(null, 0.7, false, events -> {});
        int all = store.rows(PAIRS).size();
        run(
                "update event_link set kind = 'NOT_SAME' where event_id = (select id from event where ref = 'acled:SYR700001')");
        run(
                "update event_link set kind = 'SAME_AS' where event_id = (select id from event where ref = 'acled:SYR700004')");
        List<String> ties = store.rows(EVERYTHING);
        LinkReport again = links.run(null, 0.7, false, events -> {});
        assertThat(store.rows(EVERYTHING)).isEqualTo(ties);
        assertThat(again.unchanged()).isEqualTo(all - 2);
        assertThat(again.decided())
                .as("the accepted pair; the refused one is not even looked at")
                .isEqualTo(1);
    }

    @Test
    void whatDoesNotHoldAnyMoreIsWithdrawnUnlessSomebodyNotedSomething() throws Exception {
        links.run(null, 0.7, false, events -> {});
        run(
                "update event set date_start = date '2010-01-01', date_end = date '2010-01-01' where ref in ('acled:SYR700001', 'acled:SYR700006')");
        run("update event set deaths_best = 13 where ref = 'acled:SYR700019'");
        run(
                "update event_link set note = 'We looked.' where event_id = (select id from event where ref = 'acled:SYR700006')");
        LinkReport again = links.run(null, 0.7, false, events -> {});
        assertThat(again.withdrawn()).isEqualTo(1);
        assertThat(again.updated()).isEqualTo(1);
        assertThat(store.rows(PAIRS))
                .contains("acled:SYR700006 ucdp-ged:700006")
                .doesNotContain("acled:SYR700001 ucdp-ged:700001");
        assertThat(store.rows("select record_ref, changes from revision where changes like '%\"to\":null%'"))
                .containsExactly(
                        "acled:SYR700001 {\"links\":{\"from\":[{\"other\":\"ucdp-ged:700001\",\"kind\":\"POSSIBLY_SAME\",\"likeness.score\":0.97,"
                                + "\"likeness.daysApart\":0,\"likeness.kmApart\":1.6,\"likeness.time\":1.0,\"likeness.place\":0.944,\"likeness.actors\":0.95,\"likeness.toll\":1.0}],\"to\":null}}");
    }

    @Test
    void aHigherScoreAsksForMoreAndADatasetForItsOwn() throws Exception {
        links.run("acled", 0.7, false, events -> {});
        int all = store.rows(PAIRS).size();
        LinkReport higher = links.run("dataset:ucdp-ged", 0.95, false, events -> {});
        assertThat(higher.unchanged() + higher.withdrawn()).isEqualTo(all);
        assertThat(store.rows("select score from event_link")).allMatch(score -> Double.parseDouble(score) >= 0.95);
        assertThatThrownBy(() -> links.run("acledd", 0.7, false, events -> {}))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("acledd");
    }

    private void run(String sql) throws SQLException {
        try (var connection = store.source().getConnection();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    private static Path fixture(String name) throws Exception {
        return Path.of(LinkRunTest.class.getResource(name).toURI());
    }
}
