package org.casus.graphql.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;

/**
 * The body of a response. A small one goes out whole with its length; a large one in chunks, each as soon as the client
 * has taken those before: the thread that writes waits for that, so it must not be an event loop's.
 */
final class ResponseStream extends OutputStream {

    /** In bytes. From here on nobody gains by knowing the length, and a slow client must not cost memory. */
    private static final int CHUNK = 1 << 16;

    private final HttpServerResponse response;
    private final boolean bodyless;
    private final boolean gzip;
    private final int gzipFrom;

    private byte[] buffer = new byte[0];
    private int length;

    /** Null until the first chunk was written. */
    private OutputStream chunks;

    /** What was sent so far; null where nobody wants it, or where it is more than is kept. */
    private ByteArrayOutputStream copy;

    /** The most that is copied, in bytes. */
    private int most;

    private boolean compressed;

    /** @param gzipFrom the size in bytes from which on the body is compressed, where the client accepts that */
    ResponseStream(RoutingContext http, int gzipFrom) {
        this.response = http.response();
        this.bodyless = http.request().method() == HttpMethod.HEAD;
        this.gzip = Gzip.isTakenBy(http);
        this.gzipFrom = gzipFrom;
    }

    /** Copies what is sent, if it is no more than so many bytes; {@link #sent} has it then. */
    void copy(int bytes) {
        copy = new ByteArrayOutputStream();
        most = bytes;
    }

    /**
     * The whole body as it was sent, once that is closed; null where it was too large to be copied, or nobody asked.
     */
    Sent sent() {
        return copy == null ? null : new Sent(copy.toByteArray(), compressed);
    }

    /**
     * A body.
     *
     * @param bytes as they went to the client
     * @param gzip whether they are compressed
     */
    record Sent(byte[] bytes, boolean gzip) {}

    /** Sends a body that was sent before, instead of what else would be written. */
    void repeat(Sent body) throws IOException {
        if (body.gzip) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.bytes.length));
        OutputStream out = new Chunks();
        for (int at = 0; at < body.bytes.length; at += CHUNK) {
            out.write(body.bytes, at, Math.min(CHUNK, body.bytes.length - at));
        }
        response.end();
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        if (chunks == null && length + count > CHUNK) {
            response.setChunked(true);
            OutputStream plain = new Chunks();
            chunks = compress(CHUNK) ? new GZIPOutputStream(plain, CHUNK) : plain;
            chunks.write(buffer, 0, length);
        }
        if (chunks != null) {
            chunks.write(bytes, offset, count);
            return;
        }
        if (length + count > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(length + count, buffer.length * 4));
        }
        System.arraycopy(bytes, offset, buffer, length, count);
        length += count;
    }

    private boolean compress(int size) {
        if (gzip && size >= gzipFrom) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            compressed = true;
            return true;
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        if (chunks != null) {
            chunks.close();
            response.end();
            return;
        }
        if (compress(length)) {
            ByteArrayOutputStream small = new ByteArrayOutputStream(length / 2);
            try (GZIPOutputStream zip = new GZIPOutputStream(small)) {
                zip.write(buffer, 0, length);
            }
            buffer = small.toByteArray();
            length = buffer.length;
        }
        note(buffer, 0, length);
        if (bodyless) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(length));
            response.end();
        } else {
            response.end(Buffer.buffer(length).appendBytes(buffer, 0, length));
        }
    }

    private void note(byte[] bytes, int offset, int count) {
        if (copy != null && copy.size() + count > most) {
            copy = null;
        }
        if (copy != null) {
            copy.write(bytes, offset, count);
        }
    }

    /** Hands chunks to the connection, and waits while it holds more than it should. */
    private final class Chunks extends OutputStream {

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            note(bytes, offset, count);
            if (bodyless) {
                return;
            }
            if (response.closed()) {
                throw new IOException("The client went away");
            }
            response.write(Buffer.buffer(Arrays.copyOfRange(bytes, offset, offset + count)));
            if (response.writeQueueFull()) {
                CompletableFuture<Void> room = new CompletableFuture<>();
                response.drainHandler(any -> room.complete(null));
                response.closeHandler(any -> room.complete(null));
                if (response.writeQueueFull() && !response.closed()) {
                    room.join();
                }
            }
        }
    }
}
