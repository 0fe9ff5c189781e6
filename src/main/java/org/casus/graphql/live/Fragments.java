package org.casus.graphql.live;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketFrame;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.casus.graphql.intake.Bodies;
import org.casus.graphql.limits.FairBudget;

/**
 * Makes messages of one WebSocket's frames, within the memory that bodies of requests have. Vert.x's own way ends a
 * connection whose message is too long without a code.
 */
final class Fragments {

    /** In bytes: a document of the greatest length, and sixteen times that for its variables. */
    static final int LONGEST = 262_144;

    /** A message of so many fragments is none that somebody needs; each costs work, however short it is. */
    private static final int MOST = 1_024;

    private static final byte[] EMPTY = {};

    private final Socket socket;
    private final String client;
    private final Bodies bodies;
    private final Consumer<String> then;

    private byte[] bytes = EMPTY;
    private int length;
    private int fragments;
    private FairBudget.Lease room;

    Fragments(Socket socket, String client, Bodies bodies, Consumer<String> then) {
        this.socket = socket;
        this.client = client;
        this.bodies = bodies;
        this.then = then;
    }

    void add(WebSocketFrame frame) {
        if (frame.isBinary()) {
            socket.close(Message.INVALID, "Messages are texts");
        } else if (frame.isText() && frame.isFinal()) {
            message(frame.binaryData().getBytes());
        } else if (frame.isText() || frame.isContinuation()) {
            append(frame.binaryData());
            if (frame.isFinal() && fragments > 0) {
                byte[] whole = Arrays.copyOf(bytes, length);
                release();
                message(whole);
            }
        }
    }

    private void append(Buffer fragment) {
        int needed = length + fragment.length();
        if (needed > LONGEST || ++fragments > MOST) {
            release();
            socket.close(Message.TOO_BIG, "Messages have up to " + LONGEST + " bytes, in up to " + MOST + " fragments");
        } else if (needed <= bytes.length || grow(needed)) {
            fragment.getBytes(0, fragment.length(), bytes, length);
            length = needed;
        } else {
            release();
            socket.close(Message.TRY_AGAIN, "The server is receiving as much as it can hold");
        }
    }

    private boolean grow(int needed) {
        int size = Math.min(LONGEST, Math.max(needed, 2 * bytes.length));
        int more = size - bytes.length;
        if (room == null) {
            room = bodies.room(client, more, () -> socket.close(Message.TRY_AGAIN, "Others need the room"))
                    .orElse(null);
        } else if (!room.grow(more)) {
            return false;
        }
        if (room == null) {
            return false;
        }
        bytes = Arrays.copyOf(bytes, size);
        return true;
    }

    private void message(byte[] utf8) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            socket.close(Message.NO_TEXT, "Messages are encoded in UTF-8");
            return;
        }
        then.accept(text);
    }

    /** Gives back what it holds. */
    void release() {
        bytes = EMPTY;
        length = 0;
        fragments = 0;
        if (room != null) {
            room.close();
            room = null;
        }
    }
}
