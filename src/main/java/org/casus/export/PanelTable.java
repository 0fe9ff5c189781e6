package org.casus.export;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.casus.event.Countries;
import org.casus.event.Country;
import org.casus.event.filter.EventConditions;
import org.casus.event.filter.EventFilter;
import org.casus.graphql.ErrorCode;
import org.casus.graphql.Quoted;
import org.casus.graphql.Refusal;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/** One row a unit and time, zeros where nothing happened. */
@Singleton
final class PanelTable implements ExportTable {

    private static final String UNIT = "unit";
    private static final String PER = "per";

    private final EventConditions conditions;
    private final Countries countries;

    PanelTable(EventConditions conditions, Countries countries) {
        this.conditions = conditions;
        this.countries = countries;
    }

    @Override
    public String name() {
        return "panel";
    }

    @Override
    public String description() {
        return "One row a unit and time, with zeros where nothing happened: a country (or `unit=ADMIN1`, `PRIO_GRID`, `ACTOR`) and a month (or `per=QUARTER`, `YEAR`). It has the columns of its unit, and the rest.";
    }

    @Override
    public List<TableColumn> columns() {
        List<TableColumn> all = new ArrayList<>(PanelUnit.ADMIN1.columns());
        all.addAll(PanelUnit.PRIO_GRID.columns());
        all.addAll(PanelUnit.ACTOR.columns());
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
        return List.of("filter", UNIT, PER);
    }

    @Override
    public Object ofTexts(List<String> path, List<String> texts) {
        boolean own = path.size() == 1
                && (path.getFirst().equals(UNIT) || path.getFirst().equals(PER));
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
        Fragment where = conditions.of(reader, filter, "filter");
        return new PanelSelection(
                unit,
                time,
                where,
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
