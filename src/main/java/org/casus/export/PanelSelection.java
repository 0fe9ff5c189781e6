package org.casus.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.casus.event.filter.EventDates;
import org.casus.statistics.CoveredDays;
import org.casus.statistics.FigureSum;
import org.casus.statistics.TimeUnit;
import org.casus.store.Fragment;
import org.casus.store.Snapshot;

/**
 * A panel: its cells with events come from the database in order, and those without are written between them, so that
 * memory holds one unit's name and one cell.
 */
final class PanelSelection implements Selection {

    private final PanelUnit unit;
    private final TimeUnit time;
    private final String bucket;
    private final Fragment where;
    private final Function<List<Object>, List<CoveredDays.Days>> covered;
    private final EventDates dates;
    private final List<List<Object>> named;
    private final List<TableColumn> all;
    private final List<TableColumn> columns;

    /**
     * @param bucket the number of the bucket of an event e, in SQL
     * @param where which events count, a condition on the alias e
     * @param covered from a unit's key to the days on which somebody was looking
     * @param dates what the filter says of them, which the panel reaches over in any case; may be null
     * @param named units that have rows in any case
     * @param all the columns of the unit
     * @param columns those of them that are wanted
     */
    PanelSelection(
            PanelUnit unit,
            TimeUnit time,
            String bucket,
            Fragment where,
            Function<List<Object>, List<CoveredDays.Days>> covered,
            EventDates dates,
            List<List<Object>> named,
            List<TableColumn> all,
            List<TableColumn> columns) {
        this.unit = unit;
        this.time = time;
        this.bucket = bucket;
        this.where = where;
        this.covered = covered;
        this.dates = dates;
        this.named = named;
        this.all = all;
        this.columns = columns;
    }

    @Override
    public List<TableColumn> columns() {
        return columns;
    }

    @Override
    public Contents contents(Snapshot snapshot) {
        Fragment units = Fragment.of(
                "select " + unit.key() + "\nfrom " + unit.from() + "\nwhere ?\ngroup by " + unit.key(), where);
        Set<List<Object>> unmet = new HashSet<>(named);
        long[] met = new long[1];
        snapshot.each(units, row -> {
            met[0]++;
            unmet.remove(key(row));
        });
        return new Contents(
                (met[0] + unmet.size()) * span(snapshot).buckets(),
                DataOrigins.ofEvents(snapshot, where).releases());
    }

    /** From the first to the last bucket. */
    private record Span(int first, int last) {
        long buckets() {
            return Math.max(0, (long) last - first + 1);
        }
    }

    private Span span(Snapshot snapshot) {
        LocalDate[] days = new LocalDate[2];
        snapshot.each(Fragment.of("select min(e.date_start), max(e.date_start)\nfrom event e\nwhere ?", where), row -> {
            days[0] = row.getObject(1, LocalDate.class);
            days[1] = row.getObject(2, LocalDate.class);
        });
        LocalDate from = dates == null ? null : dates.from;
        LocalDate to = dates == null ? null : dates.to;
        LocalDate first = days[0] == null || from != null && from.isBefore(days[0]) ? from : days[0];
        LocalDate last = days[1] == null || to != null && to.isAfter(days[1]) ? to : days[1];
        return first == null || last == null ? new Span(0, -1) : new Span(time.bucket(first), time.bucket(last));
    }

    @Override
    public void read(Snapshot snapshot, Sink sink) throws IOException {
        Filling filling = new Filling(span(snapshot), sink);
        try {
            snapshot.each(cells(), filling::cell);
            filling.end();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Fragment cells() {
        return Fragment.of(
                "select " + unit.key() + ", " + bucket
                        + " as bucket_no, " + FigureSum.EVENT_FIGURES + "\nfrom " + unit.from() + "\nwhere ?\ngroup by "
                        + unit.key() + ", bucket_no\norder by " + unit.key() + ", bucket_no",
                where);
    }

    private List<Object> key(ResultSet row) throws SQLException {
        List<Object> key = new ArrayList<>();
        for (int i = 0; i < unit.columns().size(); i++) {
            key.add(unit.columns().get(i).type().read(row, i + 1));
        }
        return key;
    }

    /** Writes cells and what is missing between them. */
    private final class Filling {

        private final Span span;
        private final Sink sink;
        private final Set<List<Object>> unmet = new LinkedHashSet<>(named);
        private final Object[] values = new Object[columns.size()];
        private FigureSum tally;
        private List<Object> current;
        private List<CoveredDays.Days> days;
        private int next;

        Filling(Span span, Sink sink) {
            this.span = span;
            this.sink = sink;
        }

        void cell(ResultSet row) throws SQLException {
            List<Object> key = key(row);
            if (!key.equals(current)) {
                zeros(span.last() + 1);
                begin(key);
                unmet.remove(key);
            }
            int bucket = row.getInt(key.size() + 1);
            zeros(bucket);
            tally = FigureSum.read(row, key.size() + 2);
            write();
        }

        void end() {
            zeros(span.last() + 1);
            for (List<Object> key : unmet) {
                begin(key);
                zeros(span.last() + 1);
            }
        }

        private void begin(List<Object> key) {
            current = key;
            days = covered.apply(key);
            next = span.first();
        }

        /** The buckets of the current unit up to this one. */
        private void zeros(int before) {
            while (current != null && next < before) {
                boolean looked = days.stream().anyMatch(some -> some.reach(time.first(next), time.last(next)));
                tally = looked ? FigureSum.ZERO : FigureSum.BEYOND;
                write();
            }
        }

        private void write() {
            for (int i = 0; i < values.length; i++) {
                int at = all.indexOf(columns.get(i)) - current.size();
                values[i] = at < 0 ? current.get(at + current.size()) : at < 3 ? period(at) : figure(at - 3);
            }
            next++;
            try {
                sink.row(values);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** In the order of {@link Figures#SUMS}. */
        private Object figure(int at) {
            return switch (at) {
                case 0 -> tally.events();
                case 1 -> tally.low();
                case 2 -> tally.best();
                case 3 -> tally.high();
                case 4 -> tally.civilians();
                case 5 -> tally.unknown();
                default -> tally.withoutToll();
            };
        }

        private Object period(int at) {
            return switch (at) {
                case 0 -> time.label(next);
                case 1 -> time.first(next);
                default -> time.last(next);
            };
        }
    }
}
