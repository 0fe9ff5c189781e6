package org.casus.statistics.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.casus.store.ReadableStore;
import org.casus.store.Reader;
import org.casus.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is in memory stays what is in the database. */
class EventMemoryTest {

    private ReadableStore store;

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    @Test
    void staysAsTheDatabaseOnH2() throws Exception {
        staysAsTheDatabase(TestStore.inMemory());
    }

    @Test
    void staysAsTheDatabaseOnPostgres() throws Exception {
        staysAsTheDatabase(TestStore.postgres());
    }

    private void staysAsTheDatabase(TestStore database) throws Exception {
        open(database);
        EventChanges changes = new EventChanges();
        for (int i = 1; i <= 60; i++) {
            insert(i, changes);
        }
        commit(changes);
        EventMemory memory = TestMemory.of(store);
        assertThat(rows(memory)).hasSize(60).isEqualTo(rows(TestMemory.of(store)));

        // New ones, changed ones, removed ones; each is in what is read again, and nothing else has to be.
        run("update event set deaths_best = 900, type_of_violence = null, place_id = null where id in (3, 4, 31)");
        run("delete from participation where event_id = 4");
        for (int i : new int[] {3, 4, 31}) {
            changes.add(i);
        }
        for (int i = 5_000; i < 5_020; i++) {
            insert(i, changes);
        }
        commit(changes);
        assertThat(rows(memory)).hasSize(80).isEqualTo(rows(TestMemory.of(store)));
        assertThat(number("select count(*) from event_change where version = (select max(version) from event_change)"))
                .as("ranges of keys that lie close together")
                .isEqualTo(2);

        // So many gaps that the rest is put together, and an update after it.
        run("delete from event where id between 10 and 50");
        for (int i = 10; i <= 50; i++) {
            changes.add(i);
        }
        commit(changes);
        assertThat(rows(memory)).hasSize(39).isEqualTo(rows(TestMemory.of(store)));
        run("update event set date_start = date '1989-01-02', country_id = null where id = 60");
        changes.add(60);
        commit(changes);
        assertThat(rows(memory)).hasSize(39).isEqualTo(rows(TestMemory.of(store)));
    }

    @Test
    void whoMissedTooMuchBeginsAnew() throws Exception {
        open(TestStore.inMemory());
        EventChanges changes = new EventChanges();
        insert(1, changes);
        commit(changes);
        EventMemory memory = TestMemory.of(store);
        run("update data_version set version = version + " + 2 * EventChanges.KEPT);
        insert(2, changes);
        commit(changes);
        assertThat(number("select count(*) from event_change")).isEqualTo(1);
        try (Reader reader = store.open()) {
            assertThat(memory.table(reader)).isEmpty();
        }
        memory.read();
        assertThat(rows(memory)).hasSize(2);
    }

    @Test
    void keepsNeitherTooManyNorTooFew() throws Exception {
        open(TestStore.inMemory());
        EventChanges changes = new EventChanges();
        for (int i = 1; i <= 3; i++) {
            insert(i, changes);
        }
        commit(changes);
        for (EventMemory none :
                List.of(TestMemory.of(store, 2, 0), TestMemory.of(store, 9, 4), TestMemory.of(store, 0, 0))) {
            try (Reader reader = store.open()) {
                assertThat(none.table(reader)).isEmpty();
            }
        }
        EventMemory memory = TestMemory.of(store, 3, 3);
        assertThat(rows(memory)).hasSize(3);
        insert(4, changes);
        commit(changes);
        assertThat(rows(memory)).as("of the version that it grew too many in").hasSize(4);
        try (Reader reader = store.open()) {
            assertThat(memory.table(reader)).isEmpty();
        }
    }

    private void open(TestStore database) throws SQLException {
        store = ReadableStore.of(database);
        run("insert into dataset (id, uid, ref, name) values (1, '00000000-0000-0000-0000-000000000001', 'd:1', 'D')");
        run("insert into release (id, uid, ref, dataset_id, version, kind) values"
                + " (2, '00000000-0000-0000-0000-000000000002', 'r:1', 1, '1', 'FINAL')");
        for (int i = 1; i <= 5; i++) {
            run(("insert into actor (id, uid, ref, kind, name) values"
                            + " (%d, '00000000-0000-0000-0000-00000000000%<d', 'a:%<d', 'STATE', 'A%<d')")
                    .formatted(i));
            run(("insert into place (id, uid, ref, name, place_precision, admin1) values"
                            + " (%d, '00000000-0000-0000-0000-00000000000%<d', 'p:%<d', 'P', 'NEAR', 'North %<d')")
                    .formatted(i));
        }
    }

    private void insert(int id, EventChanges changes) throws SQLException {
        changes.add(id);
        run("""
                insert into event (id, uid, ref, release_id, title, date_start, date_end, date_precision, ongoing,
                  type_of_violence, place_id, country_id, basis, deaths_best, deaths_low, version, recorded_at, changed_at,
                  fingerprint)
                values (%d, '00000000-0000-0000-0000-%012d', 'e:%d', 2, 'E', date '2020-01-01', date '2020-02-%02d', 'DAY',
                  %b, %s, %d, 760, 'SOURCE_CODED', %s, 0, 1, now(), now(), 0)
                """.formatted(
                        id,
                        id,
                        id,
                        1 + id % 28,
                        id % 2 == 0,
                        id % 3 == 0 ? "null" : "'NON_STATE'",
                        1 + id % 5,
                        id % 7 == 0 ? "null" : id));
        for (int i = 0; i < id % 4; i++) {
            run(("insert into participation (id, event_id, actor_id, side, role, date_start) values"
                            + " (%d, %d, %d, %s, 'PARTICIPANT', date '2020-01-01')")
                    .formatted(id * 10 + i, id, 1 + (id + i) % 5, i == 0 ? "'A'" : "null"));
        }
    }

    private void commit(EventChanges changes) throws SQLException {
        try (Connection connection = store.connect()) {
            changes.flush(connection);
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }

    private void run(String statement) throws SQLException {
        try (Connection connection = store.connect();
                var sql = connection.createStatement()) {
            sql.executeUpdate(statement);
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }

    private long number(String query) {
        try (Reader reader = store.open()) {
            return reader.number(org.casus.store.Fragment.of(query));
        }
    }

    /** Everything that is in memory, event by event, in the order of their keys. */
    private List<String> rows(EventMemory memory) {
        try (Reader reader = store.open()) {
            EventColumnStore table = memory.table(reader).orElseThrow();
            var of = table.dictionary();
            List<String> rows = new ArrayList<>();
            table.each(
                    row -> true,
                    row -> rows.add("%06d %d %d %s %s %s %d %s %s %d %d %d %d %d %b"
                            .formatted(
                                    table.id(row),
                                    table.start(row),
                                    table.end(row),
                                    of.countries().value(table.country(row)),
                                    of.casts().value(table.cast(row)),
                                    of.admin1().value(table.admin1(row)),
                                    table.grid(row),
                                    of.releases().value(table.release(row)),
                                    of.dyads().value(table.dyad(row)),
                                    table.type(row),
                                    table.best(row),
                                    table.low(row),
                                    table.datePrecision(row),
                                    table.placePrecision(row),
                                    table.ongoing(row))));
            assertThat(rows).hasSize(table.events()).doesNotHaveDuplicates();
            return rows.stream().sorted().toList();
        }
    }
}
