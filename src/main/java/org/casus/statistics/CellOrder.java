package org.casus.statistics;

import java.util.Comparator;

/** The order of rows: by the question's terms, then by keys, so that no two rows are ever equal. */
final class CellOrder {

    private static final Comparator<String> BY_NAME =
            String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

    private final Question question;
    private final DimensionNames names;

    CellOrder(Question question, DimensionNames names) {
        this.question = question;
        this.names = names;
    }

    /** The order of the answer. */
    Comparator<Cell> ofAnswer() {
        Comparator<Cell> order = null;
        for (Order term : question.orderBy()) {
            Comparator<Cell> next = of(term);
            order = order == null ? next : order.thenComparing(next);
        }
        return order.thenComparing(byKeys(false));
    }

    /** The order by which the top is chosen: the first figure that the question orders by, else the deadliest. */
    Comparator<Cell> ofTop() {
        Order first = question.orderBy().stream()
                .filter(term -> term.by() != StatisticsOrderBy.KEY)
                .findFirst()
                .orElse(Order.DEADLIEST);
        return of(first).thenComparing(byKeys(false));
    }

    private Comparator<Cell> of(Order term) {
        if (term.by() == StatisticsOrderBy.KEY) {
            return byKeys(term.descends());
        }
        Comparator<Long> byFigure = term.descends() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing((Cell cell) -> cell.combination().other())
                .thenComparing(cell -> term.by().of(cell.tally()), Comparator.nullsLast(byFigure));
    }

    private Comparator<Cell> byKeys(boolean descending) {
        Comparator<Cell> order = Comparator.comparing(cell -> false);
        int key = 0;
        for (StatisticsDimension dimension : question.groupBy()) {
            if (dimension.unit() != null) {
                Comparator<Integer> byTime = Comparator.naturalOrder();
                order = order.thenComparing(
                        Cell::bucket, Comparator.nullsLast(descending ? byTime.reversed() : byTime));
            } else {
                int index = key++;
                Comparator<Object> byValue = byValue(dimension);
                order = order.thenComparing((Cell cell) -> cell.combination().other())
                        .thenComparing(
                                cell -> cell.combination().keys().get(index),
                                Comparator.nullsLast(descending ? byValue.reversed() : byValue));
            }
        }
        return order;
    }

    private Comparator<Object> byValue(StatisticsDimension dimension) {
        return switch (dimension) {
            case COUNTRY, ACTOR, DYAD, CONFLICT, DATASET, SOURCE ->
                Comparator.comparing((Object id) -> names.of(dimension, (Long) id), BY_NAME)
                        .thenComparing(id -> (Long) id);
            case ADMIN1 ->
                Comparator.comparing((Object key) -> country((Admin1) key), BY_NAME)
                        .thenComparing(key -> ((Admin1) key).name(), BY_NAME)
                        .thenComparing(
                                key -> ((Admin1) key).country(), Comparator.nullsLast(Comparator.naturalOrder()));
            case PRIO_GRID -> Comparator.comparing(cell -> (Integer) cell);
            default -> Comparator.comparing(word -> ((Enum<?>) word).ordinal());
        };
    }

    private String country(Admin1 key) {
        return key.country() == null ? "" : names.of(StatisticsDimension.ADMIN1, key.country());
    }
}
