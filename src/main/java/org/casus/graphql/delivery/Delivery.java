package org.casus.graphql.delivery;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayDeque;
import java.util.Deque;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;
import org.casus.graphql.limits.FairBudget;

/**
 * An answer of some size: gathered in pieces by the thread that makes it, each with room of its own, and then handed to
 * the client as it takes them, by the event loop. So nobody waits for the client, and it begins only when it is whole.
 */
public final class Delivery {

    /** In bytes. */
    public static final int PIECE = 1 << 16;

    /** How many pieces the queues behind this one may hold. */
    private static final int AHEAD = 2;

    /** In milliseconds. */
    private static final long LOOK_AGAIN = 500;

    /** In the request's data: its answer sees to its own room. */
    static final String SEEN_TO = "casus.delivery";

    private final HttpServerResponse response;
    private final ResponseChannel channel;
    private final UnreadAnswers answers;
    private final String client;
    private final Deque<byte[]> pieces = new ArrayDeque<>();
    private final RoutingContext http;

    private FairBudget.Lease room;
    private long length;
    private volatile boolean sending;

    /** From here on only on the event loop. */
    private boolean over;

    private int handed;

    /** When the client has been too slow, by the nanosecond clock. */
    private long end;

    Delivery(RoutingContext http, UnreadAnswers answers, String client) {
        this.http = http;
        this.response = http.response();
        this.channel = ResponseChannel.of(http);
        this.answers = answers;
        this.client = client;
    }

    /**
     * Adds a piece, which is the delivery's from now on.
     *
     * @throws Refusal where there is no room for it, or none for so large an answer
     */
    public void add(byte[] piece) {
        if (length + piece.length > answers.mostOfOne()) {
            throw new Refusal(
                    ErrorCode.ANSWER_TOO_LARGE,
                    null,
                    "The answer has more than " + answers.mostOfOne()
                            + " bytes. Ask for it page by page, or for a file at /export.");
        }
        if (room == null) {
            room = answers.room(client, piece.length, this::evicted);
        }
        if (room == null || length > 0 && !room.grow(piece.length)) {
            throw new Refusal(
                    ErrorCode.OVERLOADED,
                    null,
                    "Too many answers wait until they are read. Read those that you asked for, and ask again.");
        }
        pieces.add(piece);
        length += piece.length;
    }

    /** How large it is, in bytes. */
    public long length() {
        return length;
    }

    /** All of it in one, before it is sent. */
    public byte[] bytes() {
        Buffer all = Buffer.buffer((int) length);
        pieces.forEach(all::appendBytes);
        return all.getBytes();
    }

    /** Gives up before it is sent. */
    public void abandon() {
        if (room != null) {
            room.close();
        }
    }

    /** Before it is sent, adding to it fails. */
    private void evicted() {
        if (sending) {
            channel.reset();
        }
    }

    /** Sends it, and returns at once. */
    public void send() {
        sending = true;
        channel.run(this::begin);
    }

    private void begin() {
        http.put(SEEN_TO, this);
        if (response.closed()) {
            end();
        } else if (!room.grow(0)) { // evicted
            end();
            channel.reset();
        } else {
            response.closeHandler(gone -> end());
            response.drainHandler(some -> pump());
            end = endAfter(1);
            pump();
            watch();
        }
    }

    private void pump() {
        while (!over && !pieces.isEmpty() && !response.writeQueueFull()) {
            Buffer piece = Buffer.buffer(pieces.remove());
            if (++handed > AHEAD) {
                room.shrink(PIECE);
            }
            if (pieces.isEmpty()) {
                end = endAfter(AHEAD); // for what is still in the queues
                response.end(piece).onComplete(left -> end());
            } else {
                end = endAfter(1);
                response.write(piece);
            }
        }
    }

    private long endAfter(int pieces) {
        return System.nanoTime() + pieces * answers.stall().toNanos();
    }

    private void watch() {
        if (over) {
            return;
        }
        if (System.nanoTime() - end > 0) {
            channel.reset();
            end();
        } else {
            channel.runLater(this::watch, LOOK_AGAIN);
        }
    }

    private void end() {
        over = true;
        pieces.clear();
        room.close();
    }
}
