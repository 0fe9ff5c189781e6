import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The frames of one WebSocket (RFC 6455), each as the caller wants it.
 *
 * @param handshake the head of the answer that opened it
 */
record WebSocketWire(Wire wire, String handshake) {

    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private static final int LAST = 0x80;

    /** Set on messages that are compressed (RFC 7692). */
    static final int COMPRESSED = 0x40;

    /** A frame that came; its payload is cut where it is longer than anybody here reads. */
    record Frame(int kind, byte[] payload) {

        String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }

        /** Why the server closes; 1005 where it does not say. */
        int closeCode() {
            return payload.length < 2 ? 1005 : ByteBuffer.wrap(payload).getShort() & 0xffff;
        }
    }

    void text(String message) throws IOException {
        frame(LAST | TEXT, message.getBytes(StandardCharsets.UTF_8));
    }

    /** Says who is there, and waits for the answer. */
    WebSocketWire init() throws IOException {
        text("{\"type\":\"connection_init\"}");
        Frame answer = read();
        if (!answer.text().contains("connection_ack")) {
            throw new IOException("not acknowledged, but: " + answer.text());
        }
        return this;
    }

    void subscribe(String id, String document) throws IOException {
        text("{\"id\":\"" + id + "\",\"type\":\"subscribe\",\"payload\":{\"query\":\"" + document.replace("\"", "\\\"") + "\"}}");
    }

    void ping() throws IOException {
        frame(LAST | PING, new byte[0]);
    }

    void pong(byte[] payload) throws IOException {
        frame(LAST | PONG, payload);
    }

    /** A part of a message that does not end with it. */
    void fragment(int kind, byte[] payload) throws IOException {
        frame(kind, payload);
    }

    void compressed(byte[] payload) throws IOException {
        frame(LAST | COMPRESSED | TEXT, payload);
    }

    /** Masked by zeros, which is a mask too. */
    private void frame(int first, byte[] payload) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 14).put((byte) first);
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else if (payload.length < 1 << 16) {
            frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
        } else {
            frame.put((byte) (0x80 | 127)).putLong(payload.length);
        }
        frame.putInt(0).put(payload);
        synchronized (wire) {
            wire.send(frame.array(), 0, frame.position());
        }
    }

    /** Waits for a frame. */
    Frame read() throws IOException {
        DataInputStream in = new DataInputStream(wire.in());
        int first = in.read();
        if (first < 0) {
            throw new EOFException();
        }
        long length = in.readUnsignedByte();
        length = length == 126 ? in.readUnsignedShort() : length == 127 ? in.readLong() : length;
        byte[] payload = in.readNBytes((int) Math.min(length, 1 << 16));
        in.skipNBytes(length - payload.length);
        return new Frame(first & 15, payload);
    }

    /** Why the server closes; 1006 where it ends the connection without a word, 0 where it does neither in time. */
    int awaitClose(int milliseconds) throws IOException {
        wire.patience(milliseconds);
        try {
            for (Frame frame = read(); ; frame = read()) {
                if (frame.kind == CLOSE) {
                    return frame.closeCode();
                }
            }
        } catch (java.net.SocketTimeoutException late) {
            return 0;
        } catch (IOException ended) {
            return 1006;
        }
    }
}
