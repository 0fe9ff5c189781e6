package org.casus.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;

/** All rows of an answer, in order, with what they are parts of. Shared between requests: nothing in it changes. */
public final class StatisticsAnswer {

    private final List<StatisticsDimension> dimensions;
    private final TimeUnit unit;
    private final StatisticsTotals totals;
    private final int firstBucket;
    private final List<StatisticsRow> rows;

    private StatisticsAnswer(Question question, Long parent, GroupTable table, int firstBucket, int size) {
        this.dimensions = question.keys();
        this.unit = question.unit();
        this.totals = new StatisticsTotals(question, parent, table);
        this.firstBucket = firstBucket;
        this.rows = new ArrayList<>(size);
    }

    static StatisticsAnswer of(Question question, Long parent, GroupTable table, int firstBucket, List<Cell> cells) {
        StatisticsAnswer answer = new StatisticsAnswer(question, parent, table, firstBucket, cells.size());
        cells.forEach(cell -> answer.rows.add(new StatisticsRow(answer, cell)));
        return answer;
    }

    /** The rows, in the question's order. */
    public List<StatisticsRow> rows() {
        return Collections.unmodifiableList(rows);
    }

    /** All events of the filter, each counted once. */
    public StatisticsTotals totals() {
        return totals;
    }

    /**
     * The rows that follow the one with that key.
     *
     * @param cursorKey what {@link StatisticsRow#cursorKey} gave, or null for all rows
     * @throws Refusal if there is no such row, or none any more
     */
    public List<StatisticsRow> after(String cursorKey) {
        return cursorKey == null ? rows() : rows().subList(place(cursorKey, "after") + 1, rows.size());
    }

    /** The same before it. */
    public List<StatisticsRow> before(String cursorKey) {
        return cursorKey == null ? rows() : rows().subList(0, place(cursorKey, "before"));
    }

    private int place(String cursorKey, String argument) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).cursorKey().equals(cursorKey)) {
                return i;
            }
        }
        throw new Refusal(
                ErrorCode.INVALID_CURSOR,
                argument,
                "No row has this cursor, or none has it any more: begin with the first page again.");
    }

    StatisticsKeys keys(Cell cell) {
        return new StatisticsKeys(dimensions, unit, cell.combination(), cell.bucket());
    }

    int firstBucket() {
        return firstBucket;
    }
}
