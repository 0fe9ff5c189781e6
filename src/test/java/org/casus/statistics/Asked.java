package org.casus.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        try (Reader reader = store.open()) {
            return new Statistics(() -> 1_000).answer(reader, question);
        }
    }

    static Map<Long, StatisticsAnswer> answers(ReadableStore store, Question question) {
        try (Reader reader = store.open()) {
            return new Statistics(() -> 1_000).answers(reader, question);
        }
    }

    /** Events, low, best, high and civilians by keys, in the answer's order. */
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
        return List.of(
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
