package org.casus.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Folds the groups that statements gave into one table a parent. */
final class GroupAggregator {

    private final Question question;
    private final TimeUnit unit;
    private final LeftOut leftOut;
    private final Map<Long, GroupTable> tables = new HashMap<>();

    GroupAggregator(Question question, LeftOut leftOut) {
        this.question = question;
        this.unit = question.unit();
        this.leftOut = leftOut;
        List<Long> parents = question.parents() == null
                ? Collections.singletonList(null)
                : question.parents().ids();
        parents.forEach(parent -> tables.put(parent, new GroupTable(leftOut.of(parent))));
    }

    /** The tables by the parents' ids, or the one table under the key null where there are no parents. */
    Map<Long, GroupTable> tables() {
        tables.values().stream().filter(table -> !table.leftOut().isEmpty()).forEach(GroupTable::dropEmpty);
        if (spreads()) {
            tables.values().forEach(table -> table.series().values().forEach(Spread::round));
        }
        return tables;
    }

    private boolean spreads() {
        return question.allocation() == StatisticsAllocation.PRO_RATA;
    }

    void add(Grouping grouping, Grouping.Group group) {
        Map<Integer, FigureSum> buckets = buckets(grouping, group);
        List<Combination> combinations = combinations(grouping, group);
        for (Object parent : parents(grouping, group)) {
            GroupTable table = tables.get(parent);
            table.totals().add(group.tally());
            for (Combination combination : combinations) {
                Series series = table.of(combination);
                buckets.forEach(series::add);
            }
        }
    }

    /** Takes an event out that was added, where it is left out. */
    void takeOut(Grouping grouping, Grouping.Single single) {
        Grouping.Group group = single.group();
        Map<Integer, FigureSum> buckets = buckets(grouping, group);
        for (Object parent : parents(grouping, group)) {
            if (leftOut.of((Long) parent).containsKey(single.event())) {
                GroupTable table = tables.get(parent);
                table.totals().subtract(group.tally());
                for (Combination combination : combinations(grouping, group)) {
                    Series series = table.of(combination);
                    buckets.forEach(series::subtract);
                }
            }
        }
    }

    private List<?> parents(Grouping grouping, Grouping.Group group) {
        return grouping.parent() == null ? Collections.singletonList(null) : keys(grouping, grouping.parent(), group);
    }

    private Map<Integer, FigureSum> buckets(Grouping grouping, Grouping.Group group) {
        if (spreads()) {
            LocalDate start = (LocalDate) value(grouping, EventParts.DATE_START, group);
            LocalDate end = (LocalDate) value(grouping, EventParts.DATE_END, group);
            return Spread.over(unit, start, end, group.tally());
        }
        int bucket = grouping.time() == null
                ? Series.TIMELESS
                : (Integer) keys(grouping, grouping.time(), group).getFirst();
        return Map.of(bucket, group.tally());
    }

    /** Every way to take one key of each dimension: an event of two actors counts in two combinations. */
    private static List<Combination> combinations(Grouping grouping, Grouping.Group group) {
        List<List<Object>> all = List.of(List.of());
        for (DimensionPart part : grouping.keys()) {
            List<?> keys = keys(grouping, part, group);
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

    private static List<?> keys(Grouping grouping, DimensionPart part, Grouping.Group group) {
        List<Object> values = new ArrayList<>();
        part.columns().forEach(column -> values.add(value(grouping, column, group)));
        return part.keys().apply(values);
    }

    private static Object value(Grouping grouping, DimensionColumn column, Grouping.Group group) {
        return group.values().get(grouping.columns().indexOf(column));
    }
}
