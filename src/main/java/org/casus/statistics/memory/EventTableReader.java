package org.casus.statistics.memory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import org.casus.dataset.record.DatePrecision;
import org.casus.dataset.record.PlacePrecision;
import org.casus.dataset.record.Role;
import org.casus.dataset.record.Side;
import org.casus.dataset.record.TypeOfViolence;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/** Reads a table from the database: all of it, or again what changed. Not for several threads at once. */
final class EventTableReader {

    /** Events that are read at a time: H2 holds a whole result in memory before it hands over the first row. */
    private static final int PAGE = 10_000;

    /** A gap takes as much time as an event; with so many of them, the others are put together. */
    private static final double MOST_GAPS = 0.25;

    /** Room beyond what is needed, for what comes next. */
    private static final double ROOM = 1.2;

    private static final String EVENTS = """
            select e.id, e.date_start, e.date_end, e.date_precision, e.ongoing, e.type_of_violence, e.conflict_id,
                e.dyad_id, e.country_id, e.prio_grid, e.deaths_low, e.deaths_best, e.deaths_high, e.deaths_civilians,
                e.release_id, r.dataset_id, pl.admin1, pl.place_precision
            from event e
            left join release r on r.id = e.release_id
            left join place pl on pl.id = e.place_id
            where e.id >= ? and e.id <= ?
            order by e.id
            limit ?
            """;

    private static final String PARTICIPATIONS = """
            select event_id, actor_id, side, role
            from participation
            where event_id >= ? and event_id <= ?
            order by event_id, id
            """;

    private final Reader reader;
    private final CodeDictionary dictionary;
    private EventColumns columns;
    private BitSet gone;
    private int size;

    private EventTableReader(Reader reader, CodeDictionary dictionary, EventColumns columns, BitSet gone, int size) {
        this.reader = reader;
        this.dictionary = dictionary;
        this.columns = columns;
        this.gone = gone;
        this.size = size;
    }

    /** All events. */
    static EventColumnStore all(Reader reader, int events) {
        EventTableReader table = new EventTableReader(
                reader, new CodeDictionary(), new EventColumns((int) (events * ROOM) + 16), new BitSet(), 0);
        table.read(new KeyRange(Long.MIN_VALUE, Long.MAX_VALUE));
        return table.table();
    }

    /** The events of a table, with those read again whose keys lie in the ranges. */
    static EventColumnStore again(Reader reader, EventColumnStore before, List<KeyRange> ranges) {
        List<KeyRange> changed = KeyRange.joined(ranges);
        EventTableReader table =
                new EventTableReader(reader, before.dictionary(), before.columns(), before.gone(), before.size());
        table.forget(changed);
        changed.forEach(table::read);
        return table.table();
    }

    private EventColumnStore table() {
        if (gone.cardinality() > size * MOST_GAPS) {
            columns = columns.without(gone, size);
            size -= gone.cardinality();
            gone = new BitSet();
        }
        return new EventColumnStore(columns, dictionary, gone, size);
    }

    private void forget(List<KeyRange> ranges) {
        for (int row = 0; row < size; row++) {
            if (KeyRange.holds(ranges, columns.id[row])) {
                gone.set(row);
            }
        }
    }

    private void read(KeyRange range) {
        long from = range.first();
        while (true) {
            int first = size;
            int read = reader.rows(Fragment.of(EVENTS, from, range.last(), PAGE), this::add)
                    .size();
            if (read > 0) {
                readCasts(first);
            }
            if (read < PAGE) {
                return;
            }
            from = columns.id[size - 1] + 1;
        }
    }

    /** Who took part in the events from a row on, which are in the order of their keys. */
    private void readCasts(int first) {
        record Part(long event, ParticipantSet.Participant member) {}
        List<Part> parts = reader.rows(
                Fragment.of(PARTICIPATIONS, columns.id[first], columns.id[size - 1]),
                row -> new Part(
                        row.getLong(1),
                        new ParticipantSet.Participant(
                                row.getLong(2), side(row.getString(3)), Role.valueOf(row.getString(4)))));
        int row = first;
        for (Part part : parts) {
            while (row < size && columns.id[row] < part.event) {
                row++;
            }
            if (row < size && columns.id[row] == part.event) {
                columns.cast[row] = dictionary.with(columns.cast[row], part.member);
            }
        }
    }

    private static Side side(String side) {
        return side == null ? null : Side.valueOf(side);
    }

    private Void add(ResultSet event) throws SQLException {
        if (size == columns.capacity()) {
            columns = columns.withCapacity((int) (size * ROOM) + PAGE);
        }
        int row = size;
        columns.id[row] = event.getLong(1);
        columns.start[row] = day(event, 2);
        columns.end[row] = day(event, 3);
        columns.datePrecision[row] =
                (byte) (DatePrecision.valueOf(event.getString(4)).ordinal() + 1);
        columns.ongoing[row] = event.getBoolean(5);
        String type = event.getString(6);
        columns.type[row] =
                type == null ? 0 : (byte) (TypeOfViolence.valueOf(type).ordinal() + 1);
        columns.conflict[row] = dictionary.conflicts().add(event.getObject(7, Long.class));
        columns.dyad[row] = dictionary.dyads().add(event.getObject(8, Long.class));
        columns.country[row] = dictionary.countries().add(event.getObject(9, Long.class));
        columns.grid[row] = event.getInt(10);
        columns.low[row] = toll(event, 11);
        columns.best[row] = toll(event, 12);
        columns.high[row] = toll(event, 13);
        columns.civilians[row] = toll(event, 14);
        columns.release[row] =
                dictionary.releases().add(new CodeDictionary.ReleaseCode(event.getLong(15), event.getLong(16)));
        columns.admin1[row] = dictionary.admin1().add(event.getString(17));
        String precision = event.getString(18);
        columns.placePrecision[row] = precision == null
                ? 0
                : (byte) (PlacePrecision.valueOf(precision).ordinal() + 1);
        columns.cast[row] = 0;
        size++;
        return null;
    }

    private static int day(ResultSet event, int column) throws SQLException {
        return (int) event.getObject(column, LocalDate.class).toEpochDay();
    }

    private static int toll(ResultSet event, int column) throws SQLException {
        int toll = event.getInt(column);
        return event.wasNull() ? EventColumnStore.UNKNOWN : toll;
    }
}
