package org.casus.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.casus.statistics.memory.EventMemory;
import org.casus.statistics.memory.TestMemory;
import org.casus.store.Fragment;
import org.casus.store.ReadableStore;
import org.casus.store.Reader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Sums that stay true: unknown is not zero, wholes and parts are counted once, and so is one killing of two datasets.
 */
abstract class CountedOnce {

    /** Those of the test's configuration come against the order of their refs. */
    private static final List<String> DATASETS = List.of("dataset:a", "dataset:b", "dataset:c");

    private static final long SYRIA = 760;
    private static final long IRAQ = 368;

    private ReadableStore store;
    private Connection connection;
    private int ties;

    abstract ReadableStore openStore() throws Exception;

    @BeforeEach
    void open() throws Exception {
        store = openStore();
        connection = store.connect();
        for (int i = 0; i < DATASETS.size(); i++) {
            write(
                    "insert into dataset (id, uid, ref, name) values (?, gen_random_uuid(), ?, 'D')",
                    i + 1,
                    DATASETS.get(i));
            write(
                    "insert into release (id, uid, ref, dataset_id, version, kind) values (?, gen_random_uuid(), ?, ?, '1', 'FINAL')",
                    i + 1,
                    "release:" + i,
                    i + 1);
        }
    }

    @AfterEach
    void close() throws Exception {
        connection.close();
        store.close();
    }

    @Test
    void unknownIsNotZero() throws Exception {
        event(1, 1, SYRIA, 2, 3, 5);
        event(2, 2, SYRIA, null, 4, null);
        event(3, 3, SYRIA, null, null, null);
        event(4, 3, IRAQ, null, null, null);
        event(5, 1, null, 1, 1, 1);
        assertThat(rows(everything()))
                .containsExactly("760 3 null 7 null null 1", "368 1 null null null null 1", "null 1 1 1 1 null 0");
        assertThat(rows(everything().having(atLeastNone())))
                .as("what is unknown keeps no bound")
                .containsExactly("760 3 null 7 null null 1", "null 1 1 1 1 null 0");
    }

    @Test
    void anEventOfWhichOnlyTheMostIsKnownHasATollAndNoBestEstimate() throws Exception {
        event(1, 1, SYRIA, null, null, 5);
        assertThat(rows(everything())).containsExactly("760 1 null null 5 null 0");
    }

    @Test
    void wholesOrTheirPartsAreCounted() throws Exception {
        event(1, 1, SYRIA, 359, 359, 359);
        event(2, 1, SYRIA, 100, 100, 100);
        event(3, 1, SYRIA, 200, 200, 200);
        event(4, 1, IRAQ, null, null, null);
        for (int part = 2; part <= 4; part++) {
            tie(part, "PART_OF", 1);
        }
        assertThat(rows(everything())).containsExactly("760 1 359 359 359 null 0");
        assertThat(leftOut(everything())).isEqualTo("3 parts, 0 wholes, 0 same");
        assertThat(rows(everything().count(StatisticsCount.PARTS)))
                .containsExactly("760 2 300 300 300 null 0", "368 1 null null null null 1");
        assertThat(leftOut(everything().count(StatisticsCount.PARTS))).isEqualTo("0 parts, 1 wholes, 0 same");
        var city = Question.about(Fragment.of("e.id = 2")).groupBy(List.of(StatisticsDimension.COUNTRY));
        assertThat(rows(city)).containsExactly("760 1 100 100 100 null 0");
        assertThat(leftOut(city)).isEqualTo("0 parts, 0 wholes, 0 same");
    }

    @Test
    void aWholeWithoutATollStandsForNothing() throws Exception {
        event(1, 1, SYRIA, null, null, null);
        event(2, 1, SYRIA, 100, 100, 100);
        event(3, 1, SYRIA, 10, 10, 10);
        tie(2, "PART_OF", 1);
        tie(3, "PART_OF", 2);
        assertThat(rows(everything())).containsExactly("760 2 100 100 100 null 1");
    }

    @Test
    void circlesHaveNoWhole() throws Exception {
        for (int i = 1; i <= 4; i++) {
            event(i, 1, SYRIA, i, i, i);
        }
        tie(1, "PART_OF", 2);
        tie(2, "PART_OF", 3);
        tie(3, "PART_OF", 1);
        tie(4, "PART_OF", 1);
        assertThat(rows(everything())).containsExactly("760 3 6 6 6 null 0");
        assertThat(rows(everything().count(StatisticsCount.PARTS))).containsExactly("760 1 4 4 4 null 0");
    }

    @Test
    void oneKillingOfTwoDatasetsIsCountedOnce() throws Exception {
        event(1, 1, SYRIA, null, 9, null);
        event(2, 2, SYRIA, 8, 10, 12);
        assertThat(rows(everything())).containsExactly("760 2 null 19 null null 0");
        assertThat(datasets(everything())).containsExactly("1: 1", "2: 1");
        tie(1, "SAME_AS", 2);
        assertThat(rows(everything())).as("b comes first").containsExactly("760 1 8 10 12 null 0");
        assertThat(datasets(everything())).containsExactly("2: 1");
        assertThat(leftOut(everything())).isEqualTo("0 parts, 0 wholes, 1 same");
        // It is a part wherever the one that stands for it is.
        event(3, 3, SYRIA, 50, 50, 50);
        tie(1, "PART_OF", 3);
        assertThat(rows(everything())).containsExactly("760 1 50 50 50 null 0");
        assertThat(leftOut(everything())).isEqualTo("2 parts, 0 wholes, 0 same");
    }

    @Test
    void pairsThatMayBeTheSameAreCountedAndSaid() throws Exception {
        for (int i = 1; i <= 4; i++) {
            event(i, i % 2 + 1, i == 4 ? IRAQ : SYRIA, i, i, i);
        }
        tie(1, "POSSIBLY_SAME", 2);
        tie(3, "POSSIBLY_SAME", 2);
        tie(4, "POSSIBLY_SAME", 1);
        assertThat(rows(everything())).containsExactly("760 3 6 6 6 null 0", "368 1 4 4 4 null 0");
        assertThat(possiblySame(everything())).isEqualTo(Collections.singletonMap(null, 3));
        tie(1, "SAME_AS", 3);
        assertThat(possiblySame(everything()))
                .as("of those that are counted")
                .isEqualTo(Collections.singletonMap(null, 2));
        var each = everything().parents(new Parents(StatisticsDimension.COUNTRY, List.of(SYRIA, IRAQ)));
        assertThat(possiblySame(each)).isEqualTo(Map.of(SYRIA, 1, IRAQ, 0));
    }

    @Test
    void nothingTiedCostsNothing() throws Exception {
        event(1, 1, SYRIA, 1, 1, 1);
        event(2, 1, SYRIA, 1, 1, 1);
        Statistics statistics = statistics();
        var first = everything().build();
        var second = everything().groupBy(List.of(StatisticsDimension.DYAD)).build();
        assertThat(statements(statistics, first))
                .as("the version, countries, ties, groups")
                .isEqualTo(4);
        assertThat(statements(statistics, second)).as("the version and groups").isEqualTo(2);
        tie(1, "SAME_AS", 2);
        write("update data_version set version = version + 1");
        assertThat(statements(statistics, second))
                .as("ties, those that are met, their figures, the version again")
                .isEqualTo(6);
    }

    private static QuestionBuilder everything() {
        StatisticsOrder order = new StatisticsOrder();
        order.by = StatisticsOrderBy.EVENTS;
        return Asked.everything(StatisticsDimension.COUNTRY).orderBy(List.of(order));
    }

    private static StatisticsHaving atLeastNone() {
        StatisticsHaving having = new StatisticsHaving();
        having.best = new StatisticsRange();
        having.best.from = 0;
        return having;
    }

    private static Statistics statistics() {
        return new Statistics(TestMemory.remembering(1_000), new EventMemory());
    }

    private int statements(Statistics statistics, Question question) {
        try (Reader reader = store.open()) {
            statistics.answer(reader, question);
            return reader.statements().size();
        }
    }

    /** Country, events, low, best, high, civilians, events without a toll. */
    private List<String> rows(QuestionBuilder question) {
        return Asked.answer(store, question.build()).rows().stream()
                .map(row -> row.getKeys().countryKey + " " + row.events + " " + row.fatalities.low + " "
                        + row.fatalities.best + " " + row.fatalities.high + " " + row.fatalities.civilians + " "
                        + row.eventsWithoutToll)
                .toList();
    }

    private String leftOut(QuestionBuilder question) {
        var leftOut = Asked.answer(store, question.build()).totals().leftOut;
        return leftOut.asParts + " parts, " + leftOut.asWholes + " wholes, " + leftOut.asSame + " same";
    }

    private List<String> datasets(QuestionBuilder question) {
        try (Reader reader = store.open()) {
            List<String> datasets = new ArrayList<>();
            for (StatisticsRow row :
                    statistics().byDataset(reader, question.build()).get(null).rows()) {
                StatisticsDataset dataset = new StatisticsDataset(row);
                datasets.add(dataset.datasetKey + ": " + dataset.events);
            }
            return datasets;
        }
    }

    private Map<Long, Integer> possiblySame(QuestionBuilder question) {
        try (Reader reader = store.open()) {
            return statistics().possiblySame(reader, question.build());
        }
    }

    private void event(int id, int dataset, Long country, Integer low, Integer best, Integer high) throws Exception {
        write(
                """
                insert into event (id, uid, ref, release_id, title, date_start, date_end, date_precision, ongoing,
                  country_id, basis, deaths_low, deaths_best, deaths_high, version, recorded_at, changed_at, fingerprint)
                values (?, gen_random_uuid(), ?, ?, 'x', ?, ?, 'DAY', false, ?, 'SOURCE_CODED', ?, ?, ?, 1,
                  current_timestamp, current_timestamp, 0)
                """,
                id,
                "e:" + id,
                dataset,
                LocalDate.of(2022, 1, id),
                LocalDate.of(2022, 1, id),
                country,
                low,
                best,
                high);
    }

    private void tie(int event, String kind, int other) throws Exception {
        write("insert into event_link (id, event_id, other_id, kind) values (?, ?, ?, ?)", ++ties, event, other, kind);
    }

    private void write(String sql, Object... values) throws Exception {
        try (var statement = connection.prepareStatement(sql)) {
            List<Object> all = Arrays.asList(values);
            for (int i = 0; i < all.size(); i++) {
                statement.setObject(i + 1, all.get(i));
            }
            statement.executeUpdate();
        }
    }
}
