package org.casus.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;

/** Makes the rows of an answer from its table: gaps filled, wanted, the rest summed, in order. */
final class Assembly {

    /** As many as a spreadsheet or a chart can take; at about 200 bytes each they are 20 MB of one cache. */
    static final int MAX_ROWS = 100_000;

    /** What having and top may choose from: it bounds the memory of one question, not what it answers. */
    private static final long MAX_CELLS = 1_000_000;

    private final Question question;
    private final TimeUnit unit;
    private final CellOrder order;
    private final DimensionLookup known;

    /** Null where gaps are not filled. */
    private final CoveredDays covered;

    /** Over all parents, since one request holds all their rows. */
    private long cells;

    private long rows;

    /** @param covered what datasets cover, or null where gaps are not filled */
    Assembly(Question question, DimensionLookup known, DimensionNames names, CoveredDays covered) {
        this.known = known;
        this.covered = covered;
        this.question = question;
        this.unit = question.unit();
        this.order = new CellOrder(question, names);
    }

    StatisticsAnswer answer(Long parent, GroupTable table) {
        if (question.gaps() != null && question.keys().isEmpty()) {
            // There is one combination, of no keys, even where there is no event.
            table.of(Combination.of());
        }
        DateSpan span = DateSpan.of(question, table);
        List<Cell> wanted = new ArrayList<>();
        for (Map.Entry<Combination, Series> entry : table.series().entrySet()) {
            addCells(parent, entry.getKey(), entry.getValue(), span, wanted);
        }
        List<Cell> chosen = question.top() == null ? wanted : Top.of(question.top(), wanted, order.ofTop());
        rows += chosen.size();
        limit(rows, MAX_ROWS);
        chosen.sort(order.ofAnswer());
        return StatisticsAnswer.of(question, parent, table, span.first(), chosen);
    }

    private void addCells(Long parent, Combination combination, Series series, DateSpan span, List<Cell> wanted) {
        if (unit == null) {
            cells++;
            add(new Cell(combination, null, series.at(Series.TIMELESS, FigureSum.BEYOND), null), wanted);
        } else if (question.gaps() != null) {
            cells += span.buckets();
            limit(cells, MAX_CELLS);
            List<CoveredDays.Days> days = covered.of(question, known, parent, combination);
            for (int bucket = span.first(); bucket <= span.last(); bucket++) {
                LocalDate first = unit.first(bucket);
                LocalDate last = unit.last(bucket);
                boolean looked = days.stream().anyMatch(some -> some.reach(first, last));
                FigureSum gap = looked ? FigureSum.ZERO : FigureSum.BEYOND;
                add(new Cell(combination, bucket, series.at(bucket, gap), series), wanted);
            }
        } else {
            cells += series.buckets().size();
            series.buckets().forEach((bucket, tally) -> add(new Cell(combination, bucket, tally, series), wanted));
        }
        limit(cells, MAX_CELLS);
    }

    private void add(Cell cell, List<Cell> wanted) {
        if (question.having().stream().allMatch(bound -> bound.holds(cell.tally()))) {
            wanted.add(cell);
        }
    }

    private static void limit(long count, long most) {
        if (count > most) {
            throw new Refusal(
                    ErrorCode.TOO_MANY_ROWS,
                    "groupBy",
                    "This grouping has %,d rows or more, and %,d are allowed: filter further, group by longer times or larger areas, leave out fillGaps, or ask for a top."
                            .formatted(count, most));
        }
    }
}
