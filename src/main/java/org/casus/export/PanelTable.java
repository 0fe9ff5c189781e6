package org.casus.export;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.casus.event.Countries;
import org.casus.event.Country;
import org.casus.event.filter.EventConditions;
import org.casus.event.filter.EventFilter;
import org.casus.event.filter.EventScope;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Quoted;
import org.casus.graphql.error.Refusal;
import org.casus.statistics.CoveredDays;
import org.casus.statistics.Statistics;
import org.casus.statistics.StatisticsCount;
import org.casus.statistics.TimeUnit;
import org.casus.statistics.WeekStart;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/** One row a unit and time, zeros where nothing happened and nothing where nobody was looking. */
@Singleton
final class PanelTable implements ExportTable {

    private static final String UNIT = "unit";
    private static final String PER = "per";

    private static final String COUNT = "count";
    private static final String WEEK_START = "weekStart";
    private static final List<String> WORDS = List.of(UNIT, PER, COUNT, WEEK_START);

    private final EventConditions conditions;
    private final EventScope scope;
    private final Countries countries;
    private final Statistics statistics;

    PanelTable(EventConditions conditions, EventScope scope, Countries countries, Statistics statistics) {
        this.conditions = conditions;
        this.scope = scope;
        this.countries = countries;
        this.statistics = statistics;
    }

    @Override
    public String name() {
        return "panel";
    }

    @Override
    public String description() {
        return "One row a unit and time, with zeros where nothing happened, and nothing beyond the first and last event that a dataset has of the country, or else of the filter's countries: a country (or `unit=ADMIN1`, `PRIO_GRID`, `ACTOR`, `DYAD`) and a month (or `per=WEEK`, `QUARTER`, `YEAR`; weeks begin on a Monday, or with `weekStart`). `count=PARTS` counts parts in place of their whole. It has the columns of its unit, and the rest.";
    }

    @Override
    public List<TableColumn> columns() {
        List<TableColumn> all = new ArrayList<>(PanelUnit.ADMIN1.columns());
        all.addAll(PanelUnit.PRIO_GRID.columns());
        all.addAll(PanelUnit.ACTOR.columns());
        all.addAll(PanelUnit.DYAD.columns());
        all.addAll(Figures.TIME);
        all.addAll(Figures.SUMS);
        return all;
    }

    @Override
    public String query() {
        return "events";
    }

    @Override
    public List<String> arguments() {
        return List.of("filter", UNIT, PER, COUNT, WEEK_START);
    }

    @Override
    public Object ofTexts(List<String> path, List<String> texts) {
        boolean own = path.size() == 1 && WORDS.contains(path.getFirst());
        return own ? texts.getLast().toUpperCase(Locale.ROOT) : null;
    }

    @Override
    public Selection select(Reader reader, Map<String, Object> arguments, List<String> columns) {
        EventFilter filter = (EventFilter) arguments.get("filter");
        PanelUnit unit = word(PanelUnit.values(), arguments.get(UNIT), UNIT, PanelUnit.COUNTRY);
        PanelTime time = word(PanelTime.values(), arguments.get(PER), PER, PanelTime.MONTH);
        List<TableColumn> all = new ArrayList<>(unit.columns());
        all.addAll(Figures.TIME);
        all.addAll(Figures.SUMS);
        WeekStart start = word(WeekStart.values(), arguments.get(WEEK_START), WEEK_START, WeekStart.MONDAY);
        if (arguments.get(WEEK_START) != null && time != PanelTime.WEEK) {
            throw new Refusal(
                    ErrorCode.INVALID_ARGUMENTS,
                    WEEK_START,
                    "weekStart says which day weeks begin with: ask for per=WEEK to use it.");
        }
        Fragment where = conditions.of(reader, filter, "filter");
        Set<Long> leftOut = statistics.leftOut(
                reader, where, word(StatisticsCount.values(), arguments.get(COUNT), COUNT, StatisticsCount.WHOLES));
        return new PanelSelection(
                unit,
                time.unit(start),
                time.sql(start),
                leftOut.isEmpty() ? where : Fragment.of("(?) and not e.id = any(?)", where, leftOut),
                covered(reader, filter, unit, time.unit(start)),
                filter == null ? null : filter.dates,
                unit == PanelUnit.COUNTRY ? named(filter) : List.of(),
                all,
                Columns.chosen(all, columns));
    }

    /** Countries that the filter names have rows, be they of zeros alone. */
    private List<List<Object>> named(EventFilter filter) {
        return filter == null || filter.country == null
                ? List.of()
                : filter.country.stream()
                        .map(word -> countries.get(word, "filter.country"))
                        .map(PanelTable::key)
                        .toList();
    }

    /** From a unit's key to the days that datasets cover of it: of its own country, where it has one. */
    private Function<List<Object>, List<CoveredDays.Days>> covered(
            Reader reader, EventFilter filter, PanelUnit unit, TimeUnit time) {
        CoveredDays days = statistics.coveredDays(reader, time);
        Set<Long> datasets = scope.datasets(reader, filter);
        Set<Long> named = scope.countries(filter);
        return key -> {
            boolean ofCountry = unit == PanelUnit.COUNTRY || unit == PanelUnit.ADMIN1 && key.getFirst() != null;
            return days.of(datasets, ofCountry ? Collections.singleton(country(key.getFirst())) : named);
        };
    }

    private Long country(Object alpha3) {
        return alpha3 == null ? null : countries.find((String) alpha3).key;
    }

    private static List<Object> key(Country country) {
        return List.of(country.alpha3, country.name);
    }

    private static <E extends Enum<E>> E word(E[] all, Object given, String name, E otherwise) {
        if (given == null) {
            return otherwise;
        }
        return Arrays.stream(all)
                .filter(one -> one.name().equals(given.toString().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        ErrorCode.INVALID_VALUE,
                        name,
                        name + " is \"" + Quoted.of(given.toString()) + "\"; it may be "
                                + Arrays.stream(all).map(Enum::name).collect(Collectors.joining(", ")) + "."));
    }
}
