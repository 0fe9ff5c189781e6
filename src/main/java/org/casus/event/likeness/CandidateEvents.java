package org.casus.event.likeness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casus.dataset.record.DatePrecision;
import org.casus.dataset.record.PlacePrecision;
import org.casus.dataset.record.Role;
import org.casus.dataset.record.Toll;
import org.casus.store.Fragment;
import org.casus.store.Snapshot;

/** Reads what is compared of the events that have coordinates, by first day, page by page off an index. */
final class CandidateEvents {

    /** Events in a page: two statements each. */
    private static final int PAGE = 5_000;

    private static final List<Role> ACTING = List.of(Role.PERPETRATOR, Role.TARGET, Role.PARTICIPANT);

    private final Snapshot snapshot;
    private final StoredActors actors;
    private LocalDate day = LocalDate.of(1, 1, 1);
    private long last = -1;

    CandidateEvents(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.actors = new StoredActors(snapshot);
    }

    /** The next page; empty at the end. */
    List<ComparedEvent> next() {
        List<ComparedEvent> page = new ArrayList<>();
        int[] read = new int[1];
        snapshot.each(Fragment.of("""
                        select e.id, e.date_start, e.latitude, e.longitude, e.ref, r.dataset_id, e.date_end,
                            e.date_precision, p.place_precision, e.deaths_low, e.deaths_best, e.deaths_high
                        from event e
                        join release r on r.id = e.release_id
                        left join place p on p.id = e.place_id
                        where e.date_start >= ? and (e.date_start > ? or e.id > ?)
                        order by e.date_start, e.id
                        fetch first ? rows only""", day, day, last, PAGE), row -> {
            last = row.getLong(1);
            day = row.getObject(2, LocalDate.class);
            read[0]++;
            row.getDouble(3);
            if (!row.wasNull()) {
                page.add(event(row));
            }
        });
        addActors(page);
        return page.isEmpty() && read[0] > 0 ? next() : page;
    }

    private ComparedEvent event(ResultSet row) throws SQLException {
        String precision = row.getString(9);
        return new ComparedEvent(
                row.getLong(1),
                row.getString(5),
                row.getLong(6),
                (int) day.toEpochDay(),
                (int) row.getObject(7, LocalDate.class).toEpochDay(),
                DatePrecision.valueOf(row.getString(8)),
                row.getDouble(3),
                row.getDouble(4),
                precision == null ? PlacePrecision.UNKNOWN : PlacePrecision.valueOf(precision),
                new Toll(number(row, 10), number(row, 11), number(row, 12), null, null, null, null));
    }

    private static Integer number(ResultSet row, int column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : Integer.valueOf(number);
    }

    private void addActors(List<ComparedEvent> page) {
        Map<Long, ComparedEvent> events = new HashMap<>();
        page.forEach(event -> events.put(event.id, event));
        if (!events.isEmpty()) {
            snapshot.each(
                    Fragment.of(
                            "select event_id, actor_id from participation where event_id = any(?) and role = any(?) order by event_id, id",
                            List.copyOf(events.keySet()),
                            ACTING),
                    row -> {
                        ComparedActor actor = actors.get(row.getLong(2));
                        List<ComparedActor> cast = events.get(row.getLong(1)).actors;
                        if (!cast.contains(actor)) {
                            cast.add(actor);
                        }
                    });
        }
    }
}
