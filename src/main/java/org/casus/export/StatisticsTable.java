package org.casus.export;

import static org.casus.export.TableColumn.Type.INTEGER;
import static org.casus.export.TableColumn.Type.TEXT;
import static org.casus.export.TableColumn.Type.TRUTH;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.casus.event.EventStatistics;
import org.casus.event.filter.EventConditions;
import org.casus.event.filter.EventFilter;
import org.casus.statistics.RollUp;
import org.casus.statistics.StatisticsAllocation;
import org.casus.statistics.StatisticsDimension;
import org.casus.statistics.StatisticsHaving;
import org.casus.statistics.StatisticsOrder;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/** One row a group of events, as the query statistics has them. */
@Singleton
final class StatisticsTable implements ExportTable {

    static final TableColumn OTHER = TableColumn.of("other", TRUTH, "StatisticsKeys.other", "#meta+other");

    static final TableColumn CODED_UNDATED =
            TableColumn.of("coded_undated", INTEGER, "StatisticsRow.codedUndated", "#event+num+undated");

    private static final List<String> ARGUMENTS = List.of(
            "filter",
            "groupBy",
            "orderBy",
            "allocation",
            "fillGaps",
            "includeSubgroups",
            "rollUp",
            "having",
            "top",
            "knownBy");

    private final EventStatistics statistics;
    private final EventConditions conditions;

    StatisticsTable(EventStatistics statistics, EventConditions conditions) {
        this.statistics = statistics;
        this.conditions = conditions;
    }

    /** The columns of a dimension. */
    static List<TableColumn> columns(StatisticsDimension dimension) {
        return switch (dimension) {
            case COUNTRY -> List.of(Figures.COUNTRY, Figures.COUNTRY_NAME);
            case REGION -> List.of(TableColumn.of("region", TEXT, "StatisticsKeys.region", "#region+name"));
            case ADMIN1 -> List.of(Figures.COUNTRY, Figures.COUNTRY_NAME, Figures.ADMIN1);
            case PRIO_GRID -> List.of(Figures.PRIO_GRID);
            case YEAR, QUARTER, MONTH, WEEK, DAY -> Figures.TIME;
            case TYPE_OF_VIOLENCE ->
                List.of(TableColumn.of("type_of_violence", TEXT, "StatisticsKeys.typeOfViolence", "#event+type"));
            case ACTOR -> List.of(Figures.ACTOR, Figures.ACTOR_NAME);
            case DYAD ->
                List.of(
                        TableColumn.of("dyad", TEXT, "Dyad.ref", "#event+dyad+code"),
                        TableColumn.of("dyad_name", TEXT, "Dyad.name", "#event+dyad+name"));
            case CONFLICT ->
                List.of(
                        TableColumn.of("conflict", TEXT, "Conflict.ref", "#event+conflict+code"),
                        TableColumn.of("conflict_name", TEXT, "Conflict.name", "#event+conflict+name"));
            case DATASET -> List.of(EventTable.ORIGIN[0]);
            case SOURCE ->
                List.of(
                        TableColumn.of("source", TEXT, "Source.ref", "#meta+source+code"),
                        TableColumn.of("source_name", TEXT, "Source.name", "#meta+source+name"));
            case DATE_PRECISION ->
                List.of(TableColumn.of("date_precision", TEXT, "StatisticsKeys.datePrecision", "#date+precision"));
            case PLACE_PRECISION ->
                List.of(TableColumn.of("place_precision", TEXT, "StatisticsKeys.placePrecision", "#loc+precision"));
        };
    }

    /** The columns of a grouping; those of a key that all rows have once. */
    static List<TableColumn> columns(List<StatisticsDimension> groupBy, boolean other, boolean known) {
        List<TableColumn> all = new ArrayList<>();
        groupBy.forEach(dimension -> columns(dimension).stream()
                .filter(column -> !all.contains(column))
                .forEach(all::add));
        if (other) {
            all.add(OTHER);
        }
        all.addAll(Figures.SUMS);
        if (known) {
            all.add(CODED_UNDATED);
        }
        return all;
    }

    @Override
    public String name() {
        return "statistics";
    }

    @Override
    public String description() {
        return "One row a group of events, in the order that was asked for. It has the columns of the dimensions that it groups by, `other` where `top` is given, the figures, and `coded_undated` where `knownBy` is.";
    }

    @Override
    public List<TableColumn> columns() {
        return columns(List.of(StatisticsDimension.values()), true, true);
    }

    @Override
    public String query() {
        return "statistics";
    }

    @Override
    public List<String> arguments() {
        return ARGUMENTS;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Selection select(Reader reader, Map<String, Object> arguments, List<String> columns) {
        EventFilter filter = (EventFilter) arguments.get("filter");
        List<StatisticsDimension> groupBy = (List<StatisticsDimension>) arguments.get("groupBy");
        EventStatistics.Asked asked = new EventStatistics.Asked(
                filter,
                groupBy == null ? List.of() : groupBy,
                (StatisticsAllocation) arguments.get("allocation"),
                Boolean.TRUE.equals(arguments.get("fillGaps")),
                Boolean.TRUE.equals(arguments.get("includeSubgroups")),
                (List<RollUp>) arguments.get("rollUp"),
                (StatisticsHaving) arguments.get("having"),
                (Integer) arguments.get("top"),
                (List<StatisticsOrder>) arguments.get("orderBy"),
                (Instant) arguments.get("knownBy"));
        Fragment where = conditions.of(reader, filter, "filter");
        return new StatisticsSelection(
                statistics.answer(reader, asked),
                columns(asked.groupBy(), asked.top() != null, asked.knownBy() != null),
                columns,
                where);
    }
}
