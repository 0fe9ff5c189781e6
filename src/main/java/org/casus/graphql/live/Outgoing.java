package org.casus.graphql.live;

import io.vertx.core.Future;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.casus.graphql.delivery.ResponseChannel;
import org.casus.graphql.delivery.UnreadAnswers;
import org.casus.graphql.limits.FairBudget;

/**
 * What one live connection is sent. Answers go out one after another, each when the client has taken those before, and
 * what waits has its room among all answers that do; a client that is too slow, or for whom there is no room, is cut
 * off: it comes again, and goes on where it was.
 */
final class Outgoing {

    /** In bytes; what a message takes beside its text. */
    private static final int OVERHEAD = 512;

    private final UnreadAnswers unread;
    private final String client;
    private final ResponseChannel channel;
    private final BooleanSupplier full;
    private final ReentrantLock turns = new ReentrantLock(true);
    private volatile CompletableFuture<Void> room = new CompletableFuture<>();
    private volatile boolean gone;

    /** @param full whether the connection holds more than it should, or is closed; asked on any thread */
    Outgoing(UnreadAnswers unread, String client, ResponseChannel channel, BooleanSupplier full) {
        this.unread = unread;
        this.client = client;
        this.channel = channel;
        this.full = full;
    }

    /**
     * Takes room for an answer, which is sent by a virtual thread.
     *
     * @param bytes how long it is
     * @param write hands it to the connection
     */
    StreamSink.Ready ready(int bytes, Supplier<Future<Void>> write) {
        FairBudget.Lease lease = gone ? null : unread.room(client, OVERHEAD + bytes, this::cutOff);
        if (lease == null) {
            cutOff();
        }
        return new StreamSink.Ready() {
            @Override
            public void send() {
                if (lease != null) {
                    Outgoing.this.send(lease, write);
                }
            }

            @Override
            public void discard() {
                if (lease != null) {
                    lease.close();
                }
            }
        };
    }

    private void send(FairBudget.Lease lease, Supplier<Future<Void>> write) {
        turns.lock();
        try {
            if (awaitRoom()) {
                write.get().onComplete(left -> lease.close());
                awaitRoom();
            }
        } finally {
            turns.unlock();
            if (gone) {
                lease.close();
            }
        }
    }

    /** Waits while the connection holds more than it should; false where it is gone, or is cut off by this. */
    private boolean awaitRoom() {
        CompletableFuture<Void> next = room; // read first: the room that comes from now on completes it
        try {
            while (!gone && full.getAsBoolean()) {
                next.get(unread.stall().toMillis(), TimeUnit.MILLISECONDS);
                next = room;
            }
        } catch (TimeoutException slow) {
            gone = true;
            channel.reset();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException never) {
            throw new IllegalStateException(never);
        }
        return !gone;
    }

    /** The connection has room again. */
    void drained() {
        CompletableFuture<Void> waited = room;
        room = new CompletableFuture<>();
        waited.complete(null);
    }

    /** The connection is closed: whoever waits goes on. */
    void closed() {
        gone = true;
        drained();
    }

    /** Ends the connection at once, without a word that nobody would read. */
    void cutOff() {
        gone = true;
        channel.reset();
    }

    /** Whether the client has not taken what it was sent. */
    boolean isFull() {
        return !gone && full.getAsBoolean();
    }
}
