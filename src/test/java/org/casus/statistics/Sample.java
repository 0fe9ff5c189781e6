package org.casus.statistics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.casus.dataset.record.DatePrecision;
import org.casus.dataset.record.PlacePrecision;
import org.casus.dataset.record.TypeOfViolence;

/**
 * Made-up events with every oddity that matters to a sum: no country, no type, no place, no actor, an actor listed
 * twice, tolls that nobody counted, events over months and years, reports without a publisher. The same on every run.
 */
final class Sample {

    static final int ACTORS = 8;
    static final long FIRST_ACTOR = 10_001;
    static final long FIRST_SOURCE = 20_001;
    static final long FIRST_DYAD = 30_001;
    static final long FIRST_CONFLICT = 40_001;

    /** Syria, Iraq, Mexico, Afghanistan. */
    static final List<Long> COUNTRIES = List.of(760L, 368L, 484L, 4L);

    record Event(
            long id,
            LocalDate start,
            LocalDate end,
            Long country,
            String admin1,
            Integer grid,
            TypeOfViolence type,
            Set<Long> actors,
            Long dyad,
            Long conflict,
            long dataset,
            Set<Long> sources,
            DatePrecision datePrecision,
            PlacePrecision placePrecision,
            Integer low,
            Integer best,
            Integer high,
            Integer civilians,
            Integer unknown) {

        boolean counted() {
            return low != null || best != null || high != null;
        }

        /** The same with another toll. */
        Event with(Integer low, Integer best, Integer high, Integer civilians, Integer unknown) {
            return new Event(
                    id,
                    start,
                    end,
                    country,
                    admin1,
                    grid,
                    type,
                    actors,
                    dyad,
                    conflict,
                    dataset,
                    sources,
                    datePrecision,
                    placePrecision,
                    low,
                    best,
                    high,
                    civilians,
                    unknown);
        }
    }

    /** A tie between two events. */
    record Tie(Event event, Event other, boolean same) {}

    private final Random random = new Random(20_220_120);
    private final Connection connection;
    private final List<Event> events = new ArrayList<>();
    private long ids = 100_000;

    private Sample(Connection connection) {
        this.connection = connection;
    }

    /** Writes events into a store that has only the model and the countries. */
    static List<Event> write(Connection connection, int events) throws SQLException {
        Sample sample = new Sample(connection);
        sample.writeNamed();
        for (int i = 0; i < events; i++) {
            sample.writeEvent();
        }
        sample.insert(SUMMARY);
        for (Tie tie : ties(sample.events)) {
            sample.insert(
                    "insert into event_link (id, event_id, other_id, kind) values (?, ?, ?, ?)",
                    sample.ids++,
                    tie.event.id,
                    tie.other.id,
                    tie.same ? "SAME_AS" : "PART_OF");
        }
        return sample.events;
    }

    /**
     * Parts of parts, parts of several wholes, circles, the same of the same, and parts that are the same as others.
     */
    static List<Tie> ties(List<Event> events) {
        Random random = new Random(11);
        Map<List<Long>, Tie> ties = new LinkedHashMap<>();
        for (int i = 0; i < events.size() / 3; i++) {
            Event one = events.get(random.nextInt(events.size() / 2));
            Event other = events.get(random.nextInt(events.size() / 2));
            if (one != other) {
                ties.put(List.of(one.id, other.id), new Tie(one, other, random.nextInt(3) == 0));
            }
        }
        return List.copyOf(ties.values());
    }

    /** Actors 1 to 8: 2 and 3 belong to 1, 4 to 2; 5, 6 and 7 go round in a circle; 8 is an ally and no more. */
    private void writeNamed() throws SQLException {
        for (long dataset = 1; dataset <= 2; dataset++) {
            insert(
                    "insert into dataset (id, uid, ref, name) values (?, ?, ?, ?)",
                    dataset,
                    uid(),
                    "d:" + dataset,
                    "Data " + dataset);
            for (long release = dataset * 10; release < dataset * 10 + 2; release++) {
                insert(
                        "insert into release (id, uid, ref, dataset_id, version, kind) values (?, ?, ?, ?, ?, 'FINAL')",
                        release,
                        uid(),
                        "r:" + release,
                        dataset,
                        "v" + release);
            }
        }
        for (int i = 0; i < ACTORS; i++) {
            // Names run against the ids, so that an order by one shows.
            String name = "Actor " + (char) ('Z' - i);
            insert(
                    "insert into actor (id, uid, ref, kind, name) values (?, ?, ?, 'MILITIA', ?)",
                    FIRST_ACTOR + i,
                    uid(),
                    "a:" + i,
                    name);
            insert(
                    "insert into source (id, uid, ref, kind, name) values (?, ?, ?, 'MONITOR', ?)",
                    FIRST_SOURCE + i,
                    uid(),
                    "s:" + i,
                    name);
            insert(
                    "insert into conflict (id, uid, ref, name) values (?, ?, ?, ?)",
                    FIRST_CONFLICT + i,
                    uid(),
                    "c:" + i,
                    name);
            insert("insert into dyad (id, uid, ref, name) values (?, ?, ?, ?)", FIRST_DYAD + i, uid(), "y:" + i, name);
        }
        relate(2, "PARENT", 1);
        relate(3, "SPLINTER_OF", 1);
        relate(4, "MEMBER_OF", 2);
        relate(5, "PARENT", 6);
        relate(6, "PARENT", 7);
        relate(7, "MEMBER_OF", 5);
        relate(8, "ALLIED_WITH", 1);
    }

    private void relate(int actor, String kind, int other) throws SQLException {
        insert(
                "insert into actor_relation (id, actor_id, kind, other_id) values (?, ?, ?, ?)",
                ids++,
                FIRST_ACTOR + actor - 1,
                kind,
                FIRST_ACTOR + other - 1);
    }

    private void writeEvent() throws SQLException {
        long id = ids++;
        LocalDate start = LocalDate.of(2015, 11, 1).plusDays(random.nextInt(500));
        LocalDate end = start.plusDays(
                switch (random.nextInt(6)) {
                    case 0 -> random.nextInt(400);
                    case 1, 2 -> random.nextInt(12);
                    default -> 0;
                });
        Long country = random.nextInt(8) == 0 ? null : COUNTRIES.get(random.nextInt(COUNTRIES.size()));
        boolean placed = random.nextInt(10) > 0;
        String admin1 = placed && random.nextInt(4) > 0 ? "Prov|nce " + random.nextInt(3) : null;
        Integer grid = placed ? 100 + random.nextInt(5) : null;
        PlacePrecision place = placed ? PlacePrecision.values()[random.nextInt(8)] : null;
        TypeOfViolence type = random.nextInt(5) == 0 ? null : TypeOfViolence.values()[random.nextInt(3)];
        Set<Long> actors = some(FIRST_ACTOR, 4);
        long release = 10 * (1 + random.nextInt(2)) + random.nextInt(2);
        Event event = new Event(
                id,
                start,
                end,
                country,
                admin1,
                grid,
                type,
                actors,
                random.nextInt(4) == 0 ? null : FIRST_DYAD + random.nextInt(ACTORS),
                random.nextInt(4) == 0 ? null : FIRST_CONFLICT + random.nextInt(ACTORS),
                release / 10,
                some(FIRST_SOURCE, 3),
                DatePrecision.values()[random.nextInt(6)],
                place,
                bound(20),
                figure(30),
                bound(60),
                figure(10),
                figure(5));
        if (random.nextInt(12) == 0) {
            event = event.with(null, null, null, null, null);
        }
        if (placed) {
            insert(
                    "insert into place (id, uid, ref, name, place_precision, country_id, admin1, prio_grid) values (?, ?, ?, 'x', ?, ?, ?, ?)",
                    id,
                    uid(),
                    "p:" + id,
                    place.name(),
                    country,
                    admin1,
                    grid);
        }
        insert(
                EVENT,
                id,
                uid(),
                "e:" + id,
                release,
                start,
                end,
                event.datePrecision.name(),
                type == null ? null : type.name(),
                event.conflict,
                event.dyad,
                placed ? id : null,
                country,
                grid,
                event.low,
                event.best,
                event.high,
                event.civilians,
                event.unknown);
        for (Long actor : actors) {
            for (int times = 0; times <= random.nextInt(2); times++) {
                insert(
                        "insert into participation (id, event_id, actor_id, role, date_start) values (?, ?, ?, 'PARTICIPANT', ?)",
                        ids++,
                        id,
                        actor,
                        start);
            }
        }
        for (Long source : event.sources) {
            report(id, source);
        }
        if (random.nextInt(3) == 0) {
            report(id, null);
        }
        events.add(event);
    }

    private void report(long event, Long publisher) throws SQLException {
        long id = ids++;
        insert("insert into report (id, uid, ref, publisher_id) values (?, ?, ?, ?)", id, uid(), "t:" + id, publisher);
        insert("insert into event_report (event_id, report_id) values (?, ?)", event, id);
    }

    private Set<Long> some(long first, int most) {
        Set<Long> some = new TreeSet<>();
        for (int i = random.nextInt(most); i > 0; i--) {
            some.add(first + random.nextInt(ACTORS));
        }
        return some;
    }

    private Integer figure(int bound) {
        return random.nextInt(7) == 0 ? null : random.nextInt(bound);
    }

    /** Seldom missing: one that is makes whole sums go without. */
    private Integer bound(int most) {
        return random.nextInt(50) == 0 ? null : random.nextInt(most);
    }

    private UUID uid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private void insert(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static final String EVENT = """
            insert into event (id, uid, ref, release_id, title, date_start, date_end, date_precision, ongoing,
              type_of_violence, conflict_id, dyad_id, place_id, country_id, prio_grid, basis, deaths_low, deaths_best,
              deaths_high, deaths_civilians, deaths_unknown, version, recorded_at, changed_at, fingerprint)
            values (?, ?, ?, ?, 'x', ?, ?, ?, false, ?, ?, ?, ?, ?, ?, 'SOURCE_CODED', ?, ?, ?, ?, ?, 1,
              current_timestamp, current_timestamp, 0)
            """;

    /** The events t as the summary groups them. */
    static final String BY_MONTH = """
            from (
              select r.dataset_id, coalesce(e.country_id, 0) as country, coalesce(e.type_of_violence, '') as type,
                cast(extract(year from e.date_start) * 12 + extract(month from e.date_start) - 1 as integer) as month_no,
                e.deaths_low, e.deaths_best, e.deaths_high, e.deaths_civilians, e.deaths_unknown
              from event e
              join release r on r.id = e.release_id
            ) t
            group by t.dataset_id, t.country, t.month_no, t.type
            """;

    /** What the class that writes events keeps up to date. */
    static final String SUMMARY = """
            insert into event_summary
            select t.dataset_id, t.country, t.month_no, t.type, count(*), coalesce(sum(t.deaths_low), 0),
              coalesce(sum(coalesce(t.deaths_best, t.deaths_low)), 0), coalesce(sum(t.deaths_high), 0), coalesce(sum(t.deaths_civilians), 0),
              count(coalesce(t.deaths_best, t.deaths_high)) filter (where t.deaths_low is null),
              count(coalesce(t.deaths_best, t.deaths_low)) filter (where t.deaths_high is null),
              coalesce(sum(t.deaths_unknown), 0), count(coalesce(t.deaths_best, t.deaths_low, t.deaths_high)),
              count(coalesce(t.deaths_best, t.deaths_low)), count(t.deaths_civilians), count(t.deaths_unknown)
            """ + BY_MONTH;
}
