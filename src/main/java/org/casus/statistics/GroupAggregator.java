package org.casus.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Folds the groups that a statement gave into one table a parent. */
final class GroupAggregator {

    private final Question question;
    private final Grouping grouping;
    private final TimeUnit unit;
    private final Map<Long, GroupTable> tables = new HashMap<>();

    private GroupAggregator(Question question, Grouping grouping) {
        this.question = question;
        this.grouping = grouping;
        this.unit = question.unit();
    }

    /** The tables by the parents' ids, or the one table under the key null where there are no parents. */
    static Map<Long, GroupTable> tables(Question question, Grouping grouping, List<Grouping.Group> groups) {
        GroupAggregator fold = new GroupAggregator(question, grouping);
        List<Long> parents = question.parents() == null
                ? Collections.singletonList(null)
                : question.parents().ids();
        parents.forEach(parent -> fold.tables.put(parent, new GroupTable()));
        groups.forEach(fold::add);
        if (fold.spreads()) {
            fold.tables.values().forEach(table -> table.series().values().forEach(Spread::round));
        }
        return fold.tables;
    }

    private boolean spreads() {
        return question.allocation() == StatisticsAllocation.PRO_RATA;
    }

    private void add(Grouping.Group group) {
        Map<Integer, FigureSum> buckets = buckets(group);
        List<Combination> combinations = combinations(group);
        for (Object parent : parents(group)) {
            GroupTable table = tables.get(parent);
            table.totals().add(group.tally());
            for (Combination combination : combinations) {
                Series series = table.of(combination);
                buckets.forEach(series::add);
            }
        }
    }

    private List<?> parents(Grouping.Group group) {
        return grouping.parent() == null ? Collections.singletonList(null) : keys(grouping.parent(), group);
    }

    private Map<Integer, FigureSum> buckets(Grouping.Group group) {
        if (spreads()) {
            LocalDate start = (LocalDate) value(EventParts.DATE_START, group);
            LocalDate end = (LocalDate) value(EventParts.DATE_END, group);
            return Spread.over(unit, start, end, group.tally());
        }
        int bucket = grouping.time() == null
                ? Series.TIMELESS
                : (Integer) keys(grouping.time(), group).getFirst();
        return Map.of(bucket, group.tally());
    }

    /** Every way to take one key of each dimension: an event of two actors counts in two combinations. */
    private List<Combination> combinations(Grouping.Group group) {
        List<List<Object>> all = List.of(List.of());
        for (DimensionPart part : grouping.keys()) {
            List<?> keys = keys(part, group);
            List<List<Object>> longer = new ArrayList<>();
            for (List<Object> shorter : all) {
                for (Object key : keys) {
                    List<Object> one = new ArrayList<>(shorter);
                    one.add(key);
                    longer.add(one);
                }
            }
            all = longer;
        }
        return all.stream().map(keys -> new Combination(keys, false)).toList();
    }

    private List<?> keys(DimensionPart part, Grouping.Group group) {
        List<Object> values = new ArrayList<>();
        part.columns().forEach(column -> values.add(value(column, group)));
        return part.keys().apply(values);
    }

    private Object value(DimensionColumn column, Grouping.Group group) {
        return group.values().get(grouping.columns().indexOf(column));
    }
}
