package org.casus.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casus.dataset.record.Toll;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/**
 * The one statement that answers a question, and how its rows are read.
 *
 * @param sql the statement
 * @param columns what it groups by, in the order of the select list
 * @param parent what tells the parents apart, or null
 * @param keys the dimensions that are not of time
 * @param time the time dimension under allocation START, or null
 */
record Grouping(
        Fragment sql,
        List<DimensionColumn> columns,
        DimensionPart parent,
        List<DimensionPart> keys,
        DimensionPart time) {

    private static final String EVENTS = """
            select ?, ?
            from event e?
            where ?
            group by ?
            """;

    /**
     * Its rows are groups already, and few: about 20,000 for the 355,000 events of UCDP GED. H2 hands over 120,000 of
     * them in a sixth of the time that it takes to group them.
     */
    private static final String SUMMARY = """
            select ?, ?
            from event_summary s
            where ?
            """;

    private static final String EACH = """
            select ?, e.id, case when %s then 1 else 0 end
            from event e?
            where e.id = any(?)
            """.formatted(KnownAt.CODED);

    private static final Fragment PLACE = Fragment.of("\nleft join place pl on pl.id = e.place_id");

    /**
     * A row of the statement.
     *
     * @param values of the columns
     * @param tally the figures of the events that have these values
     */
    record Group(List<Object> values, FigureSum tally) {}

    static Grouping of(Question question, DimensionLookup known) {
        return question.fitsSummary() ? ofSummary(question, known) : ofEvents(question, known);
    }

    private static Grouping ofSummary(Question question, DimensionLookup known) {
        DimensionPart parent = question.parents() == null ? null : SummaryParts.of(question.parents(), known);
        List<DimensionPart> keys = question.keys().stream()
                .map(dimension -> SummaryParts.of(dimension, known))
                .toList();
        DimensionPart time = time(question)
                .map(dimension -> SummaryParts.of(dimension, known))
                .orElse(null);
        List<DimensionColumn> columns = columns(parent, keys, time);
        Fragment sql = Fragment.of(
                SUMMARY,
                selected(columns),
                Fragment.of(FigureSum.SUMMARY_FIGURES),
                SummaryParts.where(question.slice(), question.parents()));
        return new Grouping(sql, columns, parent, keys, time);
    }

    private static Grouping ofEvents(Question question, DimensionLookup known) {
        DimensionPart parent = question.parents() == null ? null : EventParts.of(question.parents(), known);
        List<DimensionPart> keys = question.keys().stream()
                .map(dimension -> EventParts.of(dimension, known, question.asKnown()))
                .toList();
        boolean spread = question.allocation() == StatisticsAllocation.PRO_RATA;
        DimensionPart time = spread
                ? null
                : time(question)
                        .map(dimension -> EventParts.of(dimension, known, null))
                        .orElse(null);
        List<DimensionColumn> columns = columns(parent, keys, time);
        if (spread) {
            columns.add(EventParts.DATE_START);
            columns.add(EventParts.DATE_END);
        }
        Fragment where = question.parents() == null
                ? question.where()
                : Fragment.of("(?) and ?", question.where(), EventParts.concern(question.parents(), known));
        if (columns.stream().allMatch(DimensionColumn::isPlain)) {
            columns.add(EventParts.UNSORTED);
        }
        Fragment sql = Fragment.of(
                EVENTS,
                selected(columns),
                Fragment.of(question.asKnown() == null ? FigureSum.EVENT_FIGURES : FigureSum.EVENTS_ALONE),
                places(columns),
                where,
                grouped(columns));
        return new Grouping(sql, columns, parent, keys, time);
    }

    private static Fragment places(List<DimensionColumn> columns) {
        return columns.stream().anyMatch(column -> column.name().startsWith("pl.")) ? PLACE : Fragment.EMPTY;
    }

    /** Each of these events on its own, with the toll that it has there. */
    List<Group> each(Reader reader, Map<Long, Toll> tolls) {
        return tolls.isEmpty()
                ? List.of()
                : reader.rows(
                        Fragment.of(EACH, selected(columns), places(columns), tolls.keySet()),
                        row -> new Group(
                                values(row),
                                FigureSum.ofKnown(
                                        tolls.get(row.getLong(columns.size() + 1)),
                                        row.getInt(columns.size() + 2) == 1)));
    }

    /** Of events as they were known at some time, whose tolls come from elsewhere. */
    Group readKnown(ResultSet row) throws SQLException {
        return new Group(values(row), FigureSum.readKnown(row, columns.size() + 1));
    }

    Group read(ResultSet row) throws SQLException {
        return new Group(values(row), FigureSum.read(row, columns.size() + 1));
    }

    private List<Object> values(ResultSet row) throws SQLException {
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).type().read(row, i + 1);
        }
        return Arrays.asList(values);
    }

    private static Optional<StatisticsDimension> time(Question question) {
        return question.groupBy().stream()
                .filter(dimension -> dimension.unit() != null)
                .findFirst();
    }

    /** The columns of all parts, each once: the country is the column of three dimensions. */
    private static List<DimensionColumn> columns(DimensionPart parent, List<DimensionPart> keys, DimensionPart time) {
        Set<DimensionColumn> columns = new LinkedHashSet<>();
        if (parent != null) {
            columns.addAll(parent.columns());
        }
        keys.forEach(part -> columns.addAll(part.columns()));
        if (time != null) {
            columns.addAll(time.columns());
        }
        return new ArrayList<>(columns);
    }

    private static Fragment selected(List<DimensionColumn> columns) {
        return Fragment.join(", ", columns.stream().map(DimensionColumn::sql).toList());
    }

    private static Fragment grouped(List<DimensionColumn> columns) {
        return Fragment.of(
                String.join(", ", columns.stream().map(DimensionColumn::name).toList()));
    }
}
