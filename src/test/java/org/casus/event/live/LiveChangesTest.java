package org.casus.event.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casus.dataset.intake.Rows.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.casus.dataset.RevisionAction;
import org.casus.dataset.intake.Imports;
import org.casus.dataset.record.EventRecord;
import org.casus.event.Event;
import org.casus.event.feed.Feed;
import org.casus.event.feed.Position;
import org.casus.store.DataChanged;
import org.casus.store.Fragment;
import org.casus.store.ReadableStore;
import org.casus.store.Store;
import org.casus.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is subscribed is told of each change once, in order, or of where there is a gap. */
class LiveChangesTest {

    private TestStore database;
    private Store store;
    private Imports imports;
    private LiveChanges changes;

    TestStore openStore() throws Exception {
        return TestStore.inMemory();
    }

    @BeforeEach
    void open() throws Exception {
        database = openStore();
        store = ReadableStore.of(database).store();
        imports = new Imports(database);
        changes = new LiveChanges(store);
    }

    @AfterEach
    void close() throws Exception {
        changes.end();
        database.close();
    }

    private static Topic<Event> deadlierThan(int best) {
        return new Topic<>(
                Event.class,
                "event e",
                EnumSet.allOf(RevisionAction.class),
                "best " + best,
                reader -> Fragment.of("e.deaths_best > ?", best),
                EventChange::of);
    }

    private Taker take(Topic<Event> topic, Position from) {
        Taker taker = new Taker();
        changes.<EventChange>of(topic, from).subscribe(taker);
        return taker;
    }

    private Position now() {
        return store.read(Feed::now);
    }

    private void record(String release, int from, int to, int best) {
        imports.rows(release, rows(from, to, best));
        changes.look(new DataChanged(0));
    }

    private static List<EventRecord> rows(int from, int to, int best) {
        return IntStream.range(from, to).mapToObj(n -> event(n, best)).toList();
    }

    private static List<String> refs(int from, int to) {
        return IntStream.range(from, to).mapToObj(n -> "test:" + n).toList();
    }

    @Test
    void eachIsToldWhatPassesItsFilter() throws Exception {
        Taker deadly = take(deadlierThan(10), now()).want(100);
        Taker alike = take(deadlierThan(10), now()).want(100);
        Taker any = take(deadlierThan(0), now()).want(100);
        assertThat(deadlierThan(10)).isEqualTo(deadlierThan(10)).isNotEqualTo(deadlierThan(0));
        record("1", 0, 3, 5);
        assertThat(any.take(3)).containsExactly("test:0", "test:1", "test:2");
        record("2", 1, 2, 20); // later: whether an event passes is asked of what it is when its change is told
        assertThat(any.take(1)).containsExactly("test:1");
        assertThat(deadly.take(1)).containsExactly("test:1");
        assertThat(alike.take(1)).containsExactly("test:1");
        EventChange last = deadly.taken.getLast();
        assertThat(last.gap()).isFalse();
        assertThat(last.change().action).isEqualTo(RevisionAction.UPDATED);
        assertThat(last.event().title).startsWith("Fight at");
        imports.complete("3", rows(0, 1, 5));
        changes.look(new DataChanged(0));
        assertThat(deadly.take(2))
                .as("what is removed passes every filter")
                .containsExactlyInAnyOrder("test:1", "test:2");
        assertThat(deadly.taken.getLast().event()).isNull();
        assertThat(deadly.taken.getLast().change().stored).contains("Fight at");
    }

    @Test
    void whoComesAgainWithACursorMissesNothing() throws Exception {
        Taker first = take(deadlierThan(0), now()).want(7);
        record("1", 0, 20, 5);
        assertThat(first.take(7)).isEqualTo(refs(0, 7));
        first.leave();
        record("2", 20, 30, 5);
        Taker again = take(deadlierThan(0), Position.read(first.taken.getLast().cursor(), "since"))
                .want(1000);
        assertThat(again.take(23)).isEqualTo(refs(7, 30));
        record("3", 30, 33, 5);
        assertThat(again.take(3)).as("and goes on").isEqualTo(refs(30, 33));
    }

    @Test
    void whoIsSlowHoldsNoMoreThanItMayAndIsToldWhereToGoOn() throws Exception {
        Taker slow = take(deadlierThan(0), now()).want(3);
        Taker quick = take(deadlierThan(0), now()).want(10_000);
        int many = Watcher.MOST_WAITING * 2 + 50;
        record("1", 0, many, 5);
        assertThat(quick.take(many)).isEqualTo(refs(0, many));
        slow.want(1);
        assertThat(slow.take(3)).isEqualTo(refs(0, 3));
        EventChange gap = slow.next();
        assertThat(gap.gap()).isTrue();
        assertThat(gap.change()).isNull();
        assertThat(gap.cursor()).isEqualTo(slow.taken.getLast().cursor());
        assertThat(changes.gaps()).isEqualTo(1);
        slow.want(10_000);
        List<EventChange> rest = slow.until("test:" + (many - 1));
        assertThat(rest).hasSizeLessThanOrEqualTo(Watcher.MOST_WAITING).noneMatch(EventChange::gap);

        Taker again =
                take(deadlierThan(0), Position.read(gap.cursor(), "since")).want(10_000);
        assertThat(again.take(many - 3)).isEqualTo(refs(3, many));
    }

    @Test
    void whoBeginsAtTheStartWhileImportsRunIsToldAllOnce() throws Exception {
        Thread importing = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 10; i++) {
                record(String.valueOf(i + 1), i * 20, i * 20 + 20, 5); // in all fewer than may wait
            }
        });
        List<Taker> takers = new ArrayList<>();
        while (importing.isAlive()) {
            Taker taker = new Taker();
            changes.<EventChange>of(deadlierThan(0), Position.START).subscribe(taker);
            for (int i = 0; i < 40; i++) {
                taker.want(1);
            }
            takers.add(taker);
            Thread.sleep(20);
        }
        importing.join();
        changes.look(new DataChanged(0));
        for (Taker taker : takers) {
            taker.want(10_000);
            assertThat(taker.take(200)).isEqualTo(refs(0, 200));
        }
        assertThat(changes.gaps()).isZero();
    }

    @Test
    void nothingIsReadForNobody() {
        Taker taker = take(deadlierThan(0), now()).want(1);
        assertThat(changes.count()).isEqualTo(1);
        taker.leave();
        assertThat(changes.count()).isZero();
    }
}
