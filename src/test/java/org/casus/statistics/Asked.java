package org.casus.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.statistics.memory.ColumnFilter;
import org.casus.statistics.memory.EventMemory;
import org.casus.statistics.memory.TestMemory;
import org.casus.store.Fragment;
import org.casus.store.ReadableStore;
import org.casus.store.Reader;

/** Asks questions of a store and reads the rows as plain values. */
final class Asked {

    private Asked() {}

    static QuestionBuilder everything(StatisticsDimension... groupBy) {
        return Question.about(Fragment.TRUE).groupBy(List.of(groupBy));
    }

    static StatisticsAnswer answer(ReadableStore store, Question question) {
        return answers(store, question).get(null);
    }

    /** What the database answers; the events in memory must give the same, row by row. */
    static Map<Long, StatisticsAnswer> answers(ReadableStore store, Question question) {
        Map<Long, StatisticsAnswer> answers = answers(store, question, new EventMemory());
        return question.where() == Fragment.TRUE ? alike(store, question, ColumnFilter.ALL, answers) : answers;
    }

    /** What the database answers, where the filter lets the same events through as the question's condition. */
    static StatisticsAnswer answer(ReadableStore store, Question question, ColumnFilter filter) {
        return alike(store, question, filter, answers(store, question, new EventMemory()))
                .get(null);
    }

    private static Map<Long, StatisticsAnswer> alike(
            ReadableStore store, Question question, ColumnFilter filter, Map<Long, StatisticsAnswer> answers) {
        if (question.asKnown() == null) {
            Map<Long, StatisticsAnswer> kept = answers(store, kept(question, filter), TestMemory.of(store));
            assertThat(kept.keySet()).isEqualTo(answers.keySet());
            answers.forEach((parent, answer) -> {
                List<StatisticsDimension> groupBy = question.groupBy();
                assertThat(List.copyOf(rows(kept.get(parent), groupBy).entrySet()))
                        .as("in memory")
                        .isEqualTo(List.copyOf(rows(answer, groupBy).entrySet()));
                assertThat(totals(kept.get(parent))).isEqualTo(totals(answer));
            });
        }
        return answers;
    }

    private static Question kept(Question question, ColumnFilter filter) {
        return new Question(
                question.where(),
                question.slice(),
                new Question.Kept(filter),
                question.parents(),
                question.groupBy(),
                question.allocation(),
                question.rollUp(),
                question.gaps(),
                question.having(),
                question.top(),
                question.orderBy(),
                question.asKnown(),
                question.count(),
                question.weekStart());
    }

    private static Map<Long, StatisticsAnswer> answers(ReadableStore store, Question question, EventMemory memory) {
        try (Reader reader = store.open()) {
            return new Statistics(TestMemory.remembering(1_000), memory).answers(reader, question);
        }
    }

    /**
     * Events, low, best, high, civilians, unknown and events without a toll by keys, in the answer's order; bounds may
     * be null.
     */
    static Map<List<Object>, List<Integer>> rows(StatisticsAnswer answer, List<StatisticsDimension> groupBy) {
        Map<List<Object>, List<Integer>> rows = new LinkedHashMap<>();
        for (StatisticsRow row : answer.rows()) {
            List<Integer> before = rows.put(keys(row, groupBy), figures(row));
            if (before != null) {
                throw new AssertionError("two rows for " + keys(row, groupBy));
            }
        }
        return rows;
    }

    static List<Integer> figures(StatisticsRow row) {
        return figures(row.events, row.fatalities, row.eventsWithoutToll);
    }

    /** The same of the totals. */
    static List<Integer> totals(StatisticsAnswer answer) {
        var totals = answer.totals();
        return figures(totals.events, totals.fatalities, totals.eventsWithoutToll);
    }

    private static List<Integer> figures(Integer events, StatisticsToll toll, Integer withoutToll) {
        return Arrays.asList(events, toll.low, toll.best, toll.high, toll.civilians, toll.unknown, withoutToll);
    }

    static List<Object> keys(StatisticsRow row, List<StatisticsDimension> groupBy) {
        StatisticsKeys keys = row.getKeys();
        List<Object> values = new ArrayList<>();
        for (StatisticsDimension dimension : groupBy) {
            values.add(
                    keys.other && dimension.unit() == null
                            ? "OTHER"
                            : switch (dimension) {
                                case COUNTRY -> keys.countryKey;
                                case REGION -> keys.region;
                                case ADMIN1 -> keys.admin1 == null ? null : Arrays.asList(keys.countryKey, keys.admin1);
                                case PRIO_GRID -> keys.prioGrid;
                                case YEAR, QUARTER, MONTH, WEEK, DAY -> keys.label;
                                case TYPE_OF_VIOLENCE -> keys.typeOfViolence;
                                case ACTOR -> keys.actorKey;
                                case DYAD -> keys.dyadKey;
                                case CONFLICT -> keys.conflictKey;
                                case DATASET -> keys.datasetKey;
                                case SOURCE -> keys.sourceKey;
                                case DATE_PRECISION -> keys.datePrecision;
                                case PLACE_PRECISION -> keys.placePrecision;
                            });
        }
        return values;
    }
}
