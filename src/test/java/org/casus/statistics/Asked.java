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
        if (question.where() == Fragment.TRUE) {
            Map<Long, StatisticsAnswer> kept = answers(store, kept(question), TestMemory.of(store));
            assertThat(kept.keySet()).isEqualTo(answers.keySet());
            answers.forEach((parent, answer) -> {
                List<StatisticsDimension> groupBy = question.groupBy();
                assertThat(List.copyOf(rows(kept.get(parent), groupBy).entrySet()))
                        .as("in memory")
                        .isEqualTo(List.copyOf(rows(answer, groupBy).entrySet()));
                assertThat(kept.get(parent).totals().events).isEqualTo(answer.totals().events);
                assertThat(kept.get(parent).totals().fatalities.best).isEqualTo(answer.totals().fatalities.best);
            });
        }
        return answers;
    }

    private static Question kept(Question question) {
        return new Question(
                question.where(),
                question.slice(),
                new Question.Kept(ColumnFilter.ALL),
                question.parents(),
                question.groupBy(),
                question.allocation(),
                question.rollUp(),
                question.gaps(),
                question.having(),
                question.top(),
                question.orderBy(),
                question.asKnown());
    }

    private static Map<Long, StatisticsAnswer> answers(ReadableStore store, Question question, EventMemory memory) {
        try (Reader reader = store.open()) {
            return new Statistics(TestMemory.remembering(1_000), memory).answers(reader, question);
        }
    }

    /** Events, low, best, high and civilians by keys, in the answer's order; bounds may be null. */
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
        return Arrays.asList(
                row.events, row.fatalities.low, row.fatalities.best, row.fatalities.high, row.fatalities.civilians);
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
