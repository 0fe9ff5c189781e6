package org.casus.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.casus.dataset.record.DatePrecision;
import org.casus.dataset.record.PlacePrecision;
import org.casus.dataset.record.TypeOfViolence;
import org.casus.statistics.memory.EventColumnStore;
import org.casus.statistics.memory.ParticipantSet;
import org.casus.statistics.memory.RowGroups;

/** The columns that statements group events by, read off the events in memory: the same groups as a statement gives. */
final class MemoryParts {

    /**
     * @param code from a row to a code, the same for the same value
     * @param value from a row to the value, as a statement gives it
     */
    private record Coded(IntUnaryOperator code, IntFunction<Object> value) {}

    /** Two hundred years. */
    private static final int MOST_DAYS = 73_000;

    private MemoryParts() {}

    /** Whether the columns are all in memory: who published reports on an event is not. */
    static boolean has(List<DimensionColumn> columns) {
        return !columns.contains(EventParts.PUBLISHERS);
    }

    /** The groups of the wanted events by these columns. */
    static List<Grouping.Group> groups(EventColumnStore table, IntPredicate wanted, List<DimensionColumn> columns) {
        List<Coded> coded = columns.stream().map(column -> coded(column, table)).toList();
        RowGroups groups =
                RowGroups.of(table, wanted, coded.stream().map(Coded::code).toList());
        List<Grouping.Group> read = new ArrayList<>(groups.size());
        for (int group = 0; group < groups.size(); group++) {
            Object[] values = new Object[coded.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = coded.get(i).value.apply(groups.row(group));
            }
            read.add(new Grouping.Group(Arrays.asList(values), FigureSum.of(groups.figures(group))));
        }
        return read;
    }

    private static Coded coded(DimensionColumn column, EventColumnStore table) {
        var of = table.dictionary();
        if (column.equals(EventParts.COUNTRY)) {
            return new Coded(table::country, row -> of.countries().value(table.country(row)));
        }
        if (column.equals(EventParts.ADMIN1)) {
            return new Coded(table::admin1, row -> of.admin1().value(table.admin1(row)));
        }
        if (column.equals(EventParts.PLACE_PRECISION)) {
            return new Coded(table::placePrecision, row -> word(PlacePrecision.values(), table.placePrecision(row)));
        }
        if (column.equals(EventParts.PRIO_GRID)) {
            return new Coded(table::grid, row -> table.grid(row) == 0 ? null : table.grid(row));
        }
        if (column.equals(EventParts.TYPE)) {
            return new Coded(table::type, row -> word(TypeOfViolence.values(), table.type(row)));
        }
        if (column.equals(EventParts.DATE_PRECISION)) {
            return new Coded(table::datePrecision, row -> word(DatePrecision.values(), table.datePrecision(row)));
        }
        if (column.equals(EventParts.DYAD)) {
            return new Coded(table::dyad, row -> of.dyads().value(table.dyad(row)));
        }
        if (column.equals(EventParts.CONFLICT)) {
            return new Coded(table::conflict, row -> of.conflicts().value(table.conflict(row)));
        }
        if (column.equals(EventParts.RELEASE)) {
            return new Coded(
                    table::release,
                    row -> of.releases().value(table.release(row)).id());
        }
        if (column.equals(EventParts.YEAR_NO)) {
            IntUnaryOperator month = monthOf(table);
            return new Coded(row -> month.applyAsInt(row) / 12, row -> month.applyAsInt(row) / 12);
        }
        if (column.equals(EventParts.MONTH_NO)) {
            IntUnaryOperator month = monthOf(table);
            return new Coded(month, month::applyAsInt);
        }
        if (column.equals(EventParts.DATE_START)) {
            return new Coded(row -> dayCode(table.start(row)), row -> LocalDate.ofEpochDay(table.start(row)));
        }
        if (column.equals(EventParts.DATE_END)) {
            return new Coded(row -> dayCode(table.end(row)), row -> LocalDate.ofEpochDay(table.end(row)));
        }
        if (column.equals(EventParts.ACTORS)) {
            return new Coded(table::cast, row -> actors(of.casts().value(table.cast(row))));
        }
        if (column.equals(EventParts.UNSORTED)) {
            return new Coded(row -> 0, row -> false);
        }
        throw new IllegalArgumentException("not in memory: " + column.name());
    }

    private static Object actors(ParticipantSet cast) {
        return cast == null ? null : cast.actors();
    }

    private static String word(Enum<?>[] words, int code) {
        return code == 0 ? null : words[code - 1].name();
    }

    /** Codes are not negative; days are, before 1970, and none is before the year -999,999. */
    private static int dayCode(int day) {
        return day + 400_000_000;
    }

    /**
     * The months of rows, as year * 12 + month - 1; each day of the calendar is looked at once where they are not too
     * far apart.
     */
    private static IntUnaryOperator monthOf(EventColumnStore table) {
        int[] range = {Integer.MAX_VALUE, Integer.MIN_VALUE};
        table.each(row -> true, row -> {
            range[0] = Math.min(range[0], table.start(row));
            range[1] = Math.max(range[1], table.start(row));
        });
        int first = range[0];
        if ((long) range[1] - first >= MOST_DAYS) {
            return row -> month(table.start(row));
        }
        int[] months = new int[Math.max(range[1] - first + 1, 0)];
        Arrays.setAll(months, day -> month(first + day));
        return row -> months[table.start(row) - first];
    }

    private static int month(int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return date.getYear() * 12 + date.getMonthValue() - 1;
    }
}
