package org.casus.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.casus.graphql.error.Refusal;
import org.junit.jupiter.api.Test;

/** Who gets a slot for an export, and who gives way. */
class ExportSlotsTest {

    private static final int PIECE = 65_536;

    private long now = 1;

    private final ExportSlots slots = new ExportSlots(4, 16_384, () -> now);

    private final List<String> ended = new ArrayList<>();

    private ExportSlots.Slot slot(String client) {
        ExportSlots.Slot slot = slots.take(client);
        slot.onEvict(() -> ended.add(client));
        return slot;
    }

    private void pass(int seconds) {
        now += Duration.ofSeconds(seconds).toNanos();
    }

    /** For a while its client takes a piece each so many seconds. */
    private void read(ExportSlots.Slot slot, int seconds) {
        for (int i = 0; i < 4; i++) {
            slot.waits();
            pass(seconds);
            slot.goesOn(PIECE);
        }
    }

    @Test
    void oneClientHasThreeQuartersAtMost() {
        for (int i = 0; i < 3; i++) {
            slot("a");
        }
        assertThatThrownBy(() -> slot("a"))
                .isInstanceOf(Refusal.class)
                .hasMessage("3 exports of yours are running, and no more may at a time. Try again in 5 seconds.");
        slot("b").close();
        assertThat(slots.running()).isEqualTo(3);
    }

    @Test
    void whoIsReadAtAnOrdinarySpeedKeepsItsSlot() {
        for (String client : List.of("a", "b", "c", "d")) {
            slot(client);
        }
        pass(60); // the database takes its time
        assertThatThrownBy(() -> slot("e"))
                .hasMessage(
                        "4 exports are running, and no more may (casus.export.concurrent). Try again in 5 seconds.");
        assertThat(ended).isEmpty();
    }

    @Test
    void whoeverGaveWayLeavesTheLastSlotToOthers() {
        List<ExportSlots.Slot> all =
                List.of("a", "b", "c", "d").stream().map(this::slot).toList();
        all.forEach(ExportSlots.Slot::waits);
        pass(5);
        slot("e").close();
        assertThat(ended).hasSize(1);
        String idle = ended.getFirst();
        assertThatThrownBy(() -> slot(idle)).isInstanceOf(Refusal.class);
        slot("f").close();
        pass(60);
        slot(idle);
    }

    @Test
    void whoAsksWaitsForASlot() throws Exception {
        List<ExportSlots.Slot> all =
                List.of("a", "b", "c", "d").stream().map(this::slot).toList();
        CompletableFuture<ExportSlots.Slot> next = new CompletableFuture<>();
        Thread waiting = Thread.startVirtualThread(() -> {
            try {
                next.complete(slots.await("e", () -> false));
            } catch (InterruptedException | RuntimeException e) {
                next.completeExceptionally(e);
            }
        });
        while (waiting.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        assertThat(next).isNotDone();
        all.get(1).close();
        next.get(5, TimeUnit.SECONDS);
        assertThat(slots.running()).isEqualTo(4);
    }

    @Test
    void whoHasLeftWaitsForNothing() {
        List.of("a", "b", "c", "d").forEach(this::slot);
        assertThatThrownBy(() -> slots.await("e", () -> true)).isInstanceOf(Refusal.class);
    }

    @Test
    void whoTakesNothingGivesWay() {
        List<ExportSlots.Slot> all =
                List.of("a", "b", "c", "d").stream().map(this::slot).toList();
        all.get(2).waits();
        pass(4);
        assertThatThrownBy(() -> slot("e")).isInstanceOf(Refusal.class);
        pass(1);
        slot("e");
        assertThat(ended).containsExactly("c");
        all.get(2).close();
        assertThat(slots.running()).isEqualTo(4);
    }

    @Test
    void whoTakesDropByDropGivesWay() {
        List<ExportSlots.Slot> all =
                List.of("a", "b", "c", "d").stream().map(this::slot).toList();
        read(all.get(1), 3); // 21 KB a second
        assertThatThrownBy(() -> slot("e")).isInstanceOf(Refusal.class);
        read(all.get(3), 4); // 16,384 bytes a second, as much as is asked for
        assertThatThrownBy(() -> slot("e")).isInstanceOf(Refusal.class);
        read(all.get(0), 5); // 13 KB a second
        slot("e");
        assertThat(ended).containsExactly("a");
    }

    @Test
    void ofAClientWithSeveralOneThatIsNotFastGivesWay() {
        List<ExportSlots.Slot> all =
                List.of("a", "a", "a", "b").stream().map(this::slot).toList();
        read(all.get(3), 3);
        read(all.get(1), 3); // the first period is not whole yet
        read(all.get(1), 3);
        slot("c");
        assertThat(ended).containsExactly("a");
    }

    @Test
    void whoGaveWayBeforeItBeganIsToldThen() {
        ExportSlots.Slot first = slots.take("a");
        first.waits();
        for (String client : List.of("b", "c", "d")) {
            slot(client);
        }
        pass(6);
        slot("e");
        first.onEvict(() -> ended.add("late"));
        assertThat(ended).containsExactly("late");
    }
}
