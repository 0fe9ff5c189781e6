package org.casus.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casus.statistics.StatisticsDimension.ACTOR;
import static org.casus.statistics.StatisticsDimension.COUNTRY;
import static org.casus.statistics.StatisticsDimension.DATASET;
import static org.casus.statistics.StatisticsDimension.DYAD;
import static org.casus.statistics.StatisticsDimension.MONTH;
import static org.casus.statistics.StatisticsDimension.WEEK;
import static org.casus.statistics.StatisticsDimension.YEAR;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;
import org.casus.statistics.memory.EventMemory;
import org.casus.statistics.memory.TestMemory;
import org.casus.store.Fragment;
import org.casus.store.ReadableStore;
import org.casus.store.Reader;
import org.casus.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Which rows an answer has, and in what order, over a dozen events that fit in the head. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowsTest {

    private static final long SYRIA = 760;
    private static final long IRAQ = 368;
    private static final long MEXICO = 484;

    private ReadableStore store;

    private int events;

    ReadableStore openStore() throws Exception {
        return ReadableStore.of(TestStore.inMemory());
    }

    @BeforeAll
    void writeEvents() throws Exception {
        store = openStore();
        try (var connection = store.connect()) {
            write(connection, "insert into dataset (id, uid, ref, name) values (1, gen_random_uuid(), 'd', 'D')");
            write(
                    connection,
                    "insert into release (id, uid, ref, dataset_id, version, kind) values (1, gen_random_uuid(), 'r', 1, '1', 'FINAL')");
            event(connection, SYRIA, "2022-01-20", 36);
            event(connection, SYRIA, "2022-01-25", 4);
            event(connection, SYRIA, "2022-03-01", 10);
            event(connection, IRAQ, "2022-01-21", 11);
            event(connection, IRAQ, "2022-02-14", 9);
            event(connection, MEXICO, "2022-02-02", 5);
            event(connection, null, "2022-03-31", 1);
            write(connection, Sample.SUMMARY);
        }
    }

    @AfterAll
    void closeStore() throws Exception {
        store.close();
    }

    @Test
    void keysAscendAndNamesAreWhatCounts() {
        // Iraq, Mexico, Syria by name; the country that nobody knows comes last.
        assertThat(rows(Asked.everything(COUNTRY, MONTH)))
                .containsExactly(
                        "368 2022-01 1 11",
                        "368 2022-02 1 9",
                        "484 2022-02 1 5",
                        "760 2022-01 2 40",
                        "760 2022-03 1 10",
                        "null 2022-03 1 1");
        assertThat(rows(Asked.everything(COUNTRY)
                        .orderBy(List.of(by(StatisticsOrderBy.KEY, StatisticsDirection.DESC)))))
                .containsExactly("760 3 50", "484 1 5", "368 2 20", "null 1 1");
    }

    @Test
    void figuresDescendAndTiesGoByKey() {
        assertThat(rows(Asked.everything(COUNTRY, MONTH).orderBy(List.of(by(StatisticsOrderBy.EVENTS, null)))))
                .containsExactly(
                        "760 2022-01 2 40",
                        "368 2022-01 1 11",
                        "368 2022-02 1 9",
                        "484 2022-02 1 5",
                        "760 2022-03 1 10",
                        "null 2022-03 1 1");
    }

    @Test
    void gapsAreFilledForEveryKey() {
        assertThat(rows(Asked.everything(COUNTRY, MONTH).fillGaps(null, null, null, null)))
                .hasSize(12)
                .containsExactly(
                        "368 2022-01 1 11",
                        "368 2022-02 1 9",
                        "368 2022-03 null null",
                        "484 2022-01 null null",
                        "484 2022-02 1 5",
                        "484 2022-03 null null",
                        "760 2022-01 2 40",
                        "760 2022-02 0 0",
                        "760 2022-03 1 10",
                        "null 2022-01 null null",
                        "null 2022-02 null null",
                        "null 2022-03 1 1");
        assertThat(rows(Asked.everything(MONTH, DATASET).fillGaps(null, null, null, null)))
                .containsExactly("2022-01 1 3 51", "2022-02 1 2 14", "2022-03 1 2 11");
    }

    @Test
    void gapsReachAsFarAsTheFiltersDates() {
        var mexico = Question.about(Fragment.of("e.country_id = ?", MEXICO)).groupBy(List.of(MONTH));
        assertThat(rows(mexico.fillGaps(LocalDate.of(2021, 12, 15), LocalDate.of(2022, 3, 31), null, null)))
                .containsExactly("2021-12 null null", "2022-01 0 0", "2022-02 1 5", "2022-03 0 0");
        assertThat(rows(mexico.fillGaps(LocalDate.of(2021, 12, 15), null, Set.of(MEXICO), null)))
                .as("there is one event of Mexico")
                .containsExactly("2021-12 null null", "2022-01 null null", "2022-02 1 5");
        assertThat(rows(mexico.fillGaps(LocalDate.of(2021, 12, 15), null, null, Set.of(99L))))
                .as("and none of that dataset")
                .containsExactly("2021-12 null null", "2022-01 null null", "2022-02 1 5");
        var nothing = Question.about(Fragment.FALSE).groupBy(List.of(MONTH));
        assertThat(rows(nothing.fillGaps(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 2, 1), null, null)))
                .containsExactly("2022-01 0 0", "2022-02 0 0");
        assertThat(rows(nothing.fillGaps(LocalDate.of(2022, 1, 1), null, null, null)))
                .isEmpty();
    }

    @Test
    void havingLeavesRowsOutAndTotalsAlone() {
        StatisticsHaving having = new StatisticsHaving();
        having.best = new StatisticsRange();
        having.best.from = 10;
        having.best.to = 11;
        var question = Asked.everything(COUNTRY, MONTH).having(having);
        assertThat(rows(question)).containsExactly("368 2022-01 1 11", "760 2022-03 1 10");
        assertThat(Asked.answer(store, question.build()).totals().fatalities.best)
                .isEqualTo(76);
    }

    @Test
    void theRestBeyondTheTopIsOneRowABucket() {
        assertThat(rows(Asked.everything(MONTH, COUNTRY).top(1)))
                .containsExactly(
                        "2022-01 760 2 40",
                        "2022-01 OTHER 1 11",
                        "2022-02 OTHER 2 14",
                        "2022-03 760 1 10",
                        "2022-03 OTHER 1 1");
        assertThat(rows(Asked.everything(COUNTRY).top(2).orderBy(List.of(by(StatisticsOrderBy.BEST, null)))))
                .containsExactly("760 3 50", "368 2 20", "OTHER 2 6");
        assertThat(rows(Asked.everything(COUNTRY).top(4))).hasSize(4).noneMatch(row -> row.contains("OTHER"));
    }

    @Test
    void theTopOfTimesAloneAreTimes() {
        assertThat(rows(Asked.everything(MONTH).top(1).orderBy(List.of(by(StatisticsOrderBy.BEST, null)))))
                .containsExactly("2022-01 3 51", "null 4 25");
    }

    @Test
    void aShareIsOfTheTotals() {
        var row = Asked.answer(store, Asked.everything(COUNTRY).build()).rows().getFirst();
        assertThat(row.getShare().events).isEqualTo(2 / 7.0);
        assertThat(row.getShare().best).isEqualTo(20 / 76.0);
        var none = Question.about(Fragment.FALSE)
                .groupBy(List.of(YEAR))
                .fillGaps(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 1, 1), null, null);
        assertThat(Asked.answer(store, none.build()).rows().getFirst().getShare().best)
                .isNull();
    }

    @Test
    void aChangeIsAgainstTheMeanOfTheBucketsBefore() {
        var rows = Asked.answer(store, Asked.everything(COUNTRY, MONTH).build()).rows();
        var march = rows.get(4);
        assertThat(march.getKeys().label).isEqualTo("2022-03");
        // Syria: 40 dead in January, none in February, 10 in March.
        assertThat(march.change(1).best).isEqualTo(10);
        assertThat(march.change(1).bestRatio).isNull();
        assertThat(march.change(2).best).isEqualTo(-10);
        assertThat(march.change(2).bestRatio).isEqualTo(-0.5);
        assertThat(march.change(2).eventsRatio).isZero();
        assertThat(march.change(3)).as("there are two months before").isNull();
        assertThat(rows.getFirst().change(1)).as("nothing before the first").isNull();
        // Mexico has no event in January, and that counts as 0, since other countries have.
        assertThat(rows.get(2).change(1).events).isEqualTo(1);
        assertThat(Asked.answer(store, Asked.everything(COUNTRY).build())
                        .rows()
                        .getFirst()
                        .change(1))
                .isNull();
        assertThatThrownBy(() -> march.change(0)).isInstanceOf(Refusal.class);
    }

    @Test
    void aChangeOfTheRestAndOfAFilteredRowHasItsWholeSeries() {
        var other = Asked.answer(store, Asked.everything(MONTH, COUNTRY).top(1).build())
                .rows()
                .get(2);
        assertThat(other.change(1).best).isEqualTo(14 - 11);
        StatisticsHaving having = new StatisticsHaving();
        having.best = new StatisticsRange();
        having.best.to = 10;
        var syria = Question.about(Fragment.of("e.country_id = ?", SYRIA))
                .groupBy(List.of(MONTH))
                .having(having);
        assertThat(Asked.answer(store, syria.build()).rows().getFirst().change(2).best)
                .isEqualTo(-10);
    }

    @Test
    void aCursorFindsItsRowAgain() {
        var answer = Asked.answer(store, Asked.everything(MONTH, COUNTRY).top(1).build());
        assertThat(answer.rows()).extracting(StatisticsRow::cursorKey).doesNotHaveDuplicates();
        for (int i = 0; i < answer.rows().size(); i++) {
            assertThat(answer.after(answer.rows().get(i).cursorKey()))
                    .isEqualTo(answer.rows().subList(i + 1, answer.rows().size()));
        }
        assertThatThrownBy(() -> answer.after("gone")).isInstanceOf(Refusal.class);
    }

    @Test
    void whatCannotBeAnsweredIsRefused() {
        refuses(ErrorCode.INVALID_GROUPING, Asked.everything());
        refuses(ErrorCode.INVALID_GROUPING, Asked.everything(COUNTRY, MONTH, ACTOR, DYAD));
        refuses(ErrorCode.INVALID_GROUPING, Asked.everything(COUNTRY, COUNTRY));
        refuses(ErrorCode.INVALID_GROUPING, Asked.everything(YEAR, WEEK));
        refuses(ErrorCode.FILL_GAPS_NEEDS_TIME, Asked.everything(COUNTRY).fillGaps(null, null, null, null));
        refuses(
                ErrorCode.INVALID_RANGE,
                Asked.everything(YEAR).fillGaps(LocalDate.of(2022, 1, 2), LocalDate.of(2022, 1, 1), null, null));
        refuses(ErrorCode.INVALID_ARGUMENTS, Asked.everything(COUNTRY).rollUp(java.util.Set.of(RollUp.SUBGROUPS)));
        refuses(ErrorCode.INVALID_RANGE, Asked.everything(COUNTRY).top(0));
        StatisticsHaving having = new StatisticsHaving();
        having.events = new StatisticsRange();
        having.events.from = 2;
        having.events.to = 1;
        refuses(ErrorCode.INVALID_RANGE, Asked.everything(COUNTRY).having(having));
    }

    @Test
    void tooManyRowsAreRefusedBeforeTheyAreMade() {
        var days = Asked.everything(StatisticsDimension.DAY, COUNTRY)
                .fillGaps(LocalDate.of(1900, 1, 1), null, null, null)
                .build();
        assertThatThrownBy(() -> Asked.answer(store, days)).hasMessageContaining("100,000 are allowed");
    }

    @Test
    void anAnswerIsComputedOnceForEachVersionOfTheData() throws Exception {
        Statistics statistics = new Statistics(TestMemory.remembering(1_000), new EventMemory());
        var question = Asked.everything(COUNTRY, MONTH).build();
        assertThat(statements(statistics, question)).isEqualTo(4);
        assertThat(statements(statistics, Asked.everything(COUNTRY, MONTH).build()))
                .isEqualTo(1);
        try (var connection = store.connect()) {
            write(connection, "update data_version set version = version + 1");
        }
        // Whether events are tied is asked once a version, for all questions.
        assertThat(statements(statistics, Asked.everything(COUNTRY).build())).isEqualTo(4);
        assertThat(statements(statistics, question)).isEqualTo(3);
    }

    private int statements(Statistics statistics, Question question) {
        try (Reader reader = store.open()) {
            statistics.answer(reader, question);
            return reader.statements().size();
        }
    }

    private void refuses(ErrorCode code, QuestionBuilder question) {
        assertThatThrownBy(question::build)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static StatisticsOrder by(StatisticsOrderBy by, StatisticsDirection direction) {
        StatisticsOrder order = new StatisticsOrder();
        order.by = by;
        order.direction = direction;
        return order;
    }

    /** Keys in the order of groupBy, events and best of each row. */
    private List<String> rows(QuestionBuilder builder) {
        Question question = builder.build();
        return Asked.answer(store, question).rows().stream()
                .map(row -> {
                    StringBuilder text = new StringBuilder();
                    Asked.keys(row, question.groupBy())
                            .forEach(key -> text.append(key).append(' '));
                    return text.append(row.events)
                            .append(' ')
                            .append(row.fatalities.best)
                            .toString();
                })
                .toList();
    }

    private void event(Connection connection, Long country, String day, int best) throws Exception {
        write(connection, """
                insert into event (id, uid, ref, release_id, title, date_start, date_end, date_precision, ongoing,
                  country_id, basis, deaths_best, version, recorded_at, changed_at, fingerprint)
                values (?, gen_random_uuid(), cast(? as varchar), 1, 'x', ?, ?, 'DAY', false, ?, 'SOURCE_CODED', ?, 1,
                  current_timestamp, current_timestamp, 0)
                """, ++events, events, LocalDate.parse(day), LocalDate.parse(day), country, best);
    }

    private void write(Connection connection, String sql, Object... values) throws Exception {
        try (var statement = connection.prepareStatement(sql)) {
            List<Object> all = Arrays.asList(values);
            for (int i = 0; i < all.size(); i++) {
                statement.setObject(i + 1, all.get(i));
            }
            statement.executeUpdate();
        }
    }
}
