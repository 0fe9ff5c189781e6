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

    private static final int FIRST = 1 << 12;

    private final HttpServerResponse response;
    private final boolean bodyless;
    private final boolean gzip;
    private final int gzipFrom;

    private byte[] buffer = new byte[FIRST];
    private int length;

    /** Null until the first chunk was written. */
    private OutputStream chunks;

    /** @param gzipFrom the size in bytes from which on the body is compressed, where the client accepts that */
    ResponseStream(RoutingContext http, int gzipFrom) {
        this.response = http.response();
        this.bodyless = http.request().method() == HttpMethod.HEAD;
        this.gzip = acceptsGzip(http);
        this.gzipFrom = gzipFrom;
    }

    private static boolean acceptsGzip(RoutingContext http) {
        return http.parsedHeaders().acceptEncoding().stream()
                .anyMatch(coding -> coding.weight() > 0
                        && (coding.value().equalsIgnoreCase("gzip")
                                || coding.value().equals("*")));
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
            buffer = Arrays.copyOf(buffer, Math.max(length + count, buffer.length * 2));
        }
        System.arraycopy(bytes, offset, buffer, length, count);
        length += count;
    }

    private boolean compress(int size) {
        if (gzip && size >= gzipFrom) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
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
        if (bodyless) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(length));
            response.end();
        } else {
            response.end(Buffer.buffer(length == buffer.length ? buffer : Arrays.copyOf(buffer, length)));
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
