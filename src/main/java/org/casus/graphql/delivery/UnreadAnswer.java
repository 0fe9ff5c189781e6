package org.casus.graphql.delivery;

import java.time.Duration;
import org.casus.graphql.limits.FairBudget;

/** An answer that is written and has not left yet, on its event loop. */
final class UnreadAnswer {

    /** In bytes; what any that waits takes, with all that belongs to it. */
    private static final int LEAST = 4096;

    /** In milliseconds. */
    private static final long LOOK_AGAIN = 250;

    private final ResponseChannel channel;
    private final Duration stall;
    private FairBudget.Lease room;
    private long end;

    UnreadAnswer(ResponseChannel channel, Duration stall) {
        this.channel = channel;
        this.stall = stall;
    }

    void begin(UnreadAnswers answers, String client, long bytes) {
        room = answers.room(client, LEAST + bytes, channel::reset);
        if (room == null) {
            channel.reset();
            return;
        }
        end = System.nanoTime() + stall.toNanos() * (1 + bytes / Delivery.PIECE);
        channel.runLater(this::look, LOOK_AGAIN);
    }

    private void look() {
        if (!channel.isPending()) {
            room.close();
        } else if (System.nanoTime() - end > 0) {
            room.close();
            if (channel.isStuck()) {
                channel.reset();
            }
        } else {
            channel.runLater(this::look, LOOK_AGAIN);
        }
    }
}
