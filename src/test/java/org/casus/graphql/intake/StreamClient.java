package org.casus.graphql.intake;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http2.DefaultHttp2HeadersDecoder;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** One HTTP/2 connection in clear text, frame by frame; it answers no pings, and gives no credit. */
final class StreamClient implements AutoCloseable {

    static final int DATA = 0;
    static final int HEADERS = 1;
    static final int RST_STREAM = 3;
    static final int SETTINGS = 4;
    static final int PING = 6;
    static final int GOAWAY = 7;
    static final int CONTINUATION = 9;

    private static final int PRIORITY = 0x20;

    static final int END_STREAM = 1;
    static final int END_HEADERS = 4;

    private final RawClient client;
    private final DataInputStream in;
    private final DefaultHttp2HeadersDecoder decoder = new DefaultHttp2HeadersDecoder();

    /** The status of each stream, and what ended it, as it was read: {@code 200}, {@code reset 8}. */
    final Map<Integer, String> answers = new HashMap<>();

    StreamClient(URI server, String from) throws IOException {
        client = new RawClient(server, from);
        in = new DataInputStream(client.in());
        client.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        frame(SETTINGS, 0, 0, new byte[0]);
    }

    StreamClient frame(int type, int flags, int stream, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(9 + payload.length);
        frame.put((byte) (payload.length >> 16)).putShort((short) payload.length);
        frame.put((byte) type).put((byte) flags).putInt(stream).put(payload);
        client.send(frame.array());
        return this;
    }

    /** The head of a POST of JSON. */
    StreamClient post(int stream, String path, int flags) {
        return frame(HEADERS, END_HEADERS | flags, stream, post(path));
    }

    static byte[] post(String path) {
        return headers(
                ":method",
                "POST",
                ":scheme",
                "http",
                ":path",
                path,
                ":authority",
                "localhost",
                "content-type",
                "application/json");
    }

    /** Literal, not indexed, not packed. */
    static byte[] headers(String... namesAndValues) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            block.write(0);
            for (int j = i; j < i + 2; j++) {
                block.write(namesAndValues[j].length());
                block.writeBytes(namesAndValues[j].getBytes(StandardCharsets.US_ASCII));
            }
        }
        return block.toByteArray();
    }

    StreamClient data(int stream, String text, int flags) {
        return frame(DATA, flags, stream, text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads until a stream is answered or reset, and says how; null where the connection was closed before. */
    String answer(int stream) throws Exception {
        while (!answers.containsKey(stream)) {
            if (!read()) {
                return null;
            }
        }
        return answers.get(stream);
    }

    /** Reads to the end of the connection. */
    boolean isClosed() throws Exception {
        while (read()) {
            continue;
        }
        return true;
    }

    private boolean read() throws Exception {
        try {
            int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
            int type = in.readUnsignedByte();
            int flags = in.readUnsignedByte();
            int stream = in.readInt();
            byte[] payload = in.readNBytes(length);
            if (type == HEADERS) {
                int skipped = (flags & PRIORITY) == 0 ? 0 : 5;
                String status = decoder.decodeHeaders(
                                stream, Unpooled.wrappedBuffer(payload, skipped, length - skipped))
                        .status()
                        .toString();
                answers.putIfAbsent(stream, status);
            } else if (type == RST_STREAM) {
                answers.putIfAbsent(stream, "reset " + ByteBuffer.wrap(payload).getInt());
            } else if (type == SETTINGS && (flags & 1) == 0) {
                frame(SETTINGS, 1, 0, new byte[0]);
            }
            return true;
        } catch (EOFException | SocketException closed) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
