package org.casus.event.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casus.dataset.intake.Rows.event;

import java.sql.Connection;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.casus.dataset.Revision;
import org.casus.dataset.RevisionAction;
import org.casus.dataset.Revisions;
import org.casus.dataset.intake.Imports;
import org.casus.dataset.record.EventRecord;
import org.casus.event.intake.EventStates;
import org.casus.graphql.error.Refusal;
import org.casus.store.Fragment;
import org.casus.store.IdBlocks;
import org.casus.store.Json;
import org.casus.store.ReadableStore;
import org.casus.store.Store;
import org.casus.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The feed of changes: all of them, once, in order, whoever writes meanwhile. */
@Execution(ExecutionMode.CONCURRENT)
class FeedTest {

    private TestStore database;
    private Store store;
    private Imports imports;

    TestStore openStore() throws Exception {
        return TestStore.inMemory();
    }

    @BeforeEach
    void open() throws Exception {
        database = openStore();
        store = ReadableStore.of(database).store();
        imports = new Imports(database);
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    private static List<EventRecord> rows(int from, int to, int best) {
        return IntStream.range(from, to).mapToObj(n -> event(n, best)).toList();
    }

    private Follower follower(int size) {
        return new Follower(store, size);
    }

    @Test
    void anImportIsItsCreationsAndAnotherWhatItChanges() {
        imports.rows("1", rows(0, 20, 5));
        Follower all = follower(7).askAll();
        assertThat(all.told).hasSize(20).allMatch(change -> change.matches("Event test:\\d+ CREATED"));
        assertThat(all.records.get("test:3"))
                .containsEntry("title", "Fight at Port 3")
                .containsEntry("fatalities.best", 5);

        List<EventRecord> changed = new ArrayList<>(rows(0, 18, 5)); // 18 and 19 are gone
        changed.set(3, event(3, 8));
        changed.add(event(20, 1));
        imports.complete("2", changed);
        all.told.clear();
        assertThat(all.askAll().told)
                .containsExactlyInAnyOrder(
                        "Event test:3 UPDATED",
                        "Event test:20 CREATED",
                        "Event test:18 REMOVED",
                        "Event test:19 REMOVED");
        assertThat(all.records.get("test:3")).containsEntry("fatalities.best", 8);
    }

    @Test
    void aCreationTellsWhatTheEventWasThen() {
        imports.rows("1", rows(0, 3, 5));
        imports.rows("2", rows(0, 3, 6));
        imports.rows("3", rows(0, 3, 7));
        List<Revision> changes = store.read(reader -> Feed.page(reader, Position.START, new ChangeFilter(), 100))
                .changes();
        assertThat(changes.stream().map(change -> change.action))
                .containsExactly(
                        RevisionAction.CREATED,
                        RevisionAction.CREATED,
                        RevisionAction.CREATED,
                        RevisionAction.UPDATED,
                        RevisionAction.UPDATED,
                        RevisionAction.UPDATED,
                        RevisionAction.UPDATED,
                        RevisionAction.UPDATED,
                        RevisionAction.UPDATED);
        assertThat(Follower.read(changes.getFirst().stored).get("fatalities.best"))
                .isEqualTo(change(null, 5));
        assertThat(Follower.read(changes.get(3).stored).get("fatalities.best")).isEqualTo(change(5, 6));
        assertThat(Follower.read(changes.getLast().stored).get("fatalities.best"))
                .isEqualTo(change(6, 7));
    }

    private static Map<String, Object> change(Object from, Object to) {
        Map<String, Object> change = new HashMap<>();
        change.put("from", from);
        change.put("to", to);
        return change;
    }

    @Test
    void whatIsRemovedKeepsThePlaceOfItsCreation() {
        imports.rows("1", rows(0, 10, 5));
        imports.rows("2", rows(0, 10, 6));
        Follower midway = follower(4);
        midway.ask();
        List<String> before = follower(100).askAll().told;
        imports.complete("3", rows(5, 10, 6)); // 0 to 4 are removed
        List<String> after = follower(100).askAll().told;
        assertThat(after.subList(0, before.size())).isEqualTo(before);
        assertThat(after.subList(before.size(), after.size()))
                .hasSize(5)
                .allMatch(change -> change.endsWith("REMOVED"));
        assertThat(midway.askAll().told).isEqualTo(after);
        assertThat(midway.records.keySet()).containsExactly("test:5", "test:6", "test:7", "test:8", "test:9");

        imports.rows("4", rows(0, 1, 9)); // comes again
        assertThat(midway.askAll().told.subList(after.size(), after.size() + 2))
                .containsExactly("Event test:0 CREATED", "Event test:0 RESTORED");
        assertThat(midway.records.get("test:0")).containsEntry("fatalities.best", 9);
        assertThat(follower(3).askAll().told).isEqualTo(midway.told);
    }

    @Test
    void aFilterLeavesTheOthersOut() {
        imports.rows("1", rows(0, 10, 5));
        imports.rows("2", rows(0, 4, 6));
        ChangeFilter updates = new ChangeFilter();
        updates.action = List.of(RevisionAction.UPDATED);
        assertThat(told(updates)).containsExactly("test:0", "test:1", "test:2", "test:3");
        ChangeFilter one = new ChangeFilter();
        one.ref = List.of("test:2", "test:9");
        assertThat(told(one)).containsExactly("test:2", "test:9", "test:2");
        ChangeFilter claims = new ChangeFilter();
        claims.type = List.of("Claim");
        assertThat(told(claims)).isEmpty();
    }

    private List<String> told(ChangeFilter filter) {
        return store.read(reader -> Feed.page(reader, Position.START, filter, 100)).changes().stream()
                .map(change -> change.recordRef)
                .toList();
    }

    @Test
    void itBeginsAtATime() throws Exception {
        imports.rows("1", rows(0, 5, 5));
        OffsetDateTime later = OffsetDateTime.now();
        assertThat(since(later)).isEmpty();
        imports.rows("2", rows(4, 7, 6));
        assertThat(since(later)).containsExactlyInAnyOrder("test:4", "test:5", "test:6");
        assertThat(since(later.minusDays(1))).hasSize(8);
    }

    private List<String> since(OffsetDateTime time) {
        return store.read(
                reader -> Feed.page(reader, Feed.since(reader, time), new ChangeFilter(), 100).changes().stream()
                        .map(change -> change.recordRef)
                        .toList());
    }

    @Test
    void aCursorOfAnotherListIsNone() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> Position.read("bm8", "since")))
                .isInstanceOf(Refusal.class);
    }

    /**
     * Writers that take their ids early and commit late, each on a connection of its own, as those of several instances
     * do: a follower who went by ids, or by time, would pass over what commits behind its cursor.
     */
    @Test
    void noChangeIsSkippedWhoeverCommitsWhen() throws Exception {
        int writers = 4;
        int transactions = 40;
        try (ExecutorService threads = Executors.newFixedThreadPool(writers + 2)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                int writer = i;
                running.add(threads.submit(() -> write(writer, transactions)));
            }
            running.add(threads.submit((Callable<Void>) () -> {
                for (int release = 1; release <= 6; release++) {
                    imports.complete(String.valueOf(release), rows(release, 30 + release, release));
                }
                return null;
            }));
            Follower follower = follower(3);
            Future<?> following = threads.submit(() -> {
                while (running.stream().anyMatch(one -> !one.isDone())) {
                    follower.ask();
                }
            });
            for (Future<?> one : running) {
                one.get();
            }
            following.get();
            follower.askAll();

            List<String> afterwards = follower(500).askAll().told;
            assertThat(follower.told).isEqualTo(afterwards);
            assertThat(follower.told.stream().filter(change -> change.startsWith("Claim ")))
                    .hasSize(writers * transactions)
                    .doesNotHaveDuplicates();
            assertThat(follower.told.stream().filter(change -> change.endsWith("REMOVED")))
                    .hasSize(5);
        }
    }

    private Void write(int writer, int transactions) throws Exception {
        try (Connection connection = database.source().getConnection()) {
            connection.setAutoCommit(false);
            IdBlocks ids = new IdBlocks();
            Revisions revisions = new Revisions(ids, null);
            for (int i = 0; i < transactions; i++) {
                ids.next(connection);
                try (var statement = connection.createStatement()) {
                    statement.executeUpdate("update data_version set version = version + 1 where id = 1");
                }
                String ref = "claim:" + writer + "-" + i;
                revisions.add("Claim", ref, RevisionAction.CREATED, OffsetDateTime.now(), Map.of());
                revisions.flush(connection);
                Thread.sleep((writer * 7 + i) % 4);
                connection.commit();
            }
        }
        return null;
    }

    @Test
    void aFollowerRebuildsTheEventsWhileImportsRun() throws Exception {
        Follower follower = follower(50);
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<?> importing = threads.submit(() -> {
                for (int release = 1; release <= 8; release++) {
                    int shift = release * 13 % 60;
                    imports.complete(String.valueOf(release), rows(shift, 300 + shift, release));
                }
            });
            while (!importing.isDone()) {
                follower.ask();
            }
            importing.get();
        }
        follower.askAll();
        assertThat(follower.records).isEqualTo(stored()).hasSize(300);
    }

    /** The events as they are, in the words of JSON. */
    private Map<String, Map<String, Object>> stored() {
        return store.read(reader -> {
            Map<Long, String> refs = new HashMap<>();
            reader.rows(Fragment.of("select id, ref from event"), row -> refs.put(row.getLong(1), row.getString(2)));
            Map<String, Map<String, Object>> events = new TreeMap<>();
            EventStates.of(reader, refs.keySet()).forEach((key, state) -> {
                Map<String, Object> fields = new HashMap<>(Follower.read(Json.of(state)));
                fields.values().removeIf(value -> value == null);
                events.put(refs.get(key), fields);
            });
            return events;
        });
    }
}
