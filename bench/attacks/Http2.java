import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * The frames of one HTTP/2 connection (RFC 9113) that is begun without an upgrade, each as the caller wants it. Another
 * thread reads what comes, answers what a client has to answer, and keeps count.
 */
final class Http2 {

    static final int DATA = 0;
    static final int HEADERS = 1;
    static final int RST_STREAM = 3;
    static final int SETTINGS = 4;
    static final int PING = 6;
    static final int GOAWAY = 7;
    static final int WINDOW_UPDATE = 8;
    static final int CONTINUATION = 9;

    static final int ACK = 1;
    static final int END_STREAM = 1;
    static final int END_HEADERS = 4;

    private static final int INITIAL_WINDOW_SIZE = 4;
    private static final int FIRST_WINDOW = 65_535;
    private static final int LARGEST_FRAME = 16_384;

    /** Index 8 of HPACK's table, as a whole field. */
    private static final int STATUS_200 = 0x88;

    private final Wire wire;
    private final boolean reads;
    private final Map<Integer, Integer> windows = new HashMap<>();
    private int window = FIRST_WINDOW;
    private int streams;
    private boolean ended;
    private final LongAdder accepted = new LongAdder();
    private final LongAdder answered = new LongAdder();

    /**
     * Begins a connection.
     *
     * @param streamWindow how many bytes of each answer the server may send before it is told to go on
     * @param reads whether data that come are told to be read, so that more may come
     */
    Http2(Wire wire, int streamWindow, boolean reads) throws IOException {
        this.wire = wire;
        this.reads = reads;
        wire.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        frame(SETTINGS, 0, 0, ByteBuffer.allocate(6).putShort((short) INITIAL_WINDOW_SIZE).putInt(streamWindow).array());
        Thread.startVirtualThread(this::read);
    }

    /** How many answers began with 200. */
    long accepted() {
        return accepted.sum();
    }

    /** How many answers began. */
    long answered() {
        return answered.sum();
    }

    /** Counts anew. */
    void forget() {
        accepted.reset();
        answered.reset();
    }

    /** Whether the server ended the connection, or said that it would. */
    synchronized boolean ended() {
        return ended;
    }

    /** A request's head; gives the number of its stream. */
    synchronized int head(String method, String path, boolean end, String... headers) throws IOException {
        int stream = 1 + 2 * streams++;
        windows.put(stream, FIRST_WINDOW);
        frame(HEADERS, END_HEADERS | (end ? END_STREAM : 0), stream, block(method, path, headers));
        return stream;
    }

    /** The head as HPACK has it, each field as it is and without an index. */
    static byte[] block(String method, String path, String... headers) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        field(block, ":method", method);
        field(block, ":scheme", "http");
        field(block, ":path", path);
        field(block, ":authority", "localhost");
        for (int i = 0; i < headers.length; i += 2) {
            field(block, headers[i], headers[i + 1]);
        }
        return block.toByteArray();
    }

    static void field(ByteArrayOutputStream block, String name, String value) {
        block.write(0);
        text(block, name);
        text(block, value);
    }

    private static void text(ByteArrayOutputStream block, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length < 127) {
            block.write(bytes.length);
        } else { // the rest of the length, seven bits at a time
            block.write(127);
            int rest = bytes.length - 127;
            for (; rest >= 128; rest >>= 7) {
                block.write(rest & 127 | 128);
            }
            block.write(rest);
        }
        block.writeBytes(bytes);
    }

    /** Sends data of a request that has not ended, as soon as the server has room for them, until it wants no more. */
    synchronized void data(int stream, byte[] bytes, int count) throws IOException, InterruptedException {
        int sent = 0;
        while (sent < count && !ended && windows.containsKey(stream)) {
            int part = Math.min(Math.min(LARGEST_FRAME, count - sent), Math.min(window, windows.get(stream)));
            if (part <= 0) {
                wait(1_000);
                continue;
            }
            window -= part;
            windows.merge(stream, -part, Integer::sum);
            frame(DATA, 0, stream, Arrays.copyOfRange(bytes, sent, sent + part));
            sent += part;
        }
    }

    synchronized void reset(int stream) throws IOException {
        windows.remove(stream);
        frame(RST_STREAM, 0, stream, ByteBuffer.allocate(4).putInt(8).array()); // CANCEL
    }

    void frame(int type, int flags, int stream, byte[] payload) throws IOException {
        byte[] frame = ByteBuffer.allocate(9 + payload.length)
                .putInt(payload.length << 8 | type)
                .put((byte) flags)
                .putInt(stream)
                .put(payload)
                .array();
        synchronized (wire) {
            wire.send(frame);
        }
    }

    private void read() {
        try {
            DataInputStream in = new DataInputStream(wire.in());
            while (true) {
                int first = in.readInt();
                int flags = in.readUnsignedByte();
                int stream = in.readInt();
                handle(first & 255, flags, stream, in.readNBytes(first >>> 8));
            }
        } catch (IOException e) {
            synchronized (this) {
                ended = true;
                notifyAll();
            }
        }
    }

    private void handle(int type, int flags, int stream, byte[] payload) throws IOException {
        switch (type) {
            case HEADERS -> {
                answered.increment();
                if (payload.length > 0 && (payload[0] & 0xff) == STATUS_200) {
                    accepted.increment();
                }
            }
            case DATA -> {
                if (reads && payload.length > 0) {
                    byte[] size = ByteBuffer.allocate(4).putInt(payload.length).array();
                    frame(WINDOW_UPDATE, 0, 0, size);
                    frame(WINDOW_UPDATE, 0, stream, size);
                }
            }
            case SETTINGS, PING -> {
                if ((flags & ACK) == 0) {
                    frame(type, ACK, 0, type == PING ? payload : new byte[0]);
                }
            }
            case WINDOW_UPDATE -> widen(stream, ByteBuffer.wrap(payload).getInt());
            case RST_STREAM -> {
                synchronized (this) {
                    windows.remove(stream);
                    notifyAll();
                }
            }
            case GOAWAY -> {
                synchronized (this) {
                    ended = true;
                    notifyAll();
                }
            }
            default -> {} // nothing that anybody here waits for
        }
    }

    private synchronized void widen(int stream, int by) {
        if (stream == 0) {
            window += by;
        } else {
            windows.computeIfPresent(stream, (number, size) -> size + by);
        }
        notifyAll();
    }
}
