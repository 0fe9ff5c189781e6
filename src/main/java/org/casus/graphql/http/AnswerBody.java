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
import java.util.zip.GZIPOutputStream;
import org.casus.graphql.delivery.Delivery;
import org.casus.graphql.delivery.UnreadAnswers;

/**
 * The body of a response, which goes out whole with its length when it is closed: whoever writes it waits for nobody.
 * From 64 KB on it is delivered piece by piece, as the client takes it.
 */
final class AnswerBody extends OutputStream {

    private final RoutingContext http;
    private final HttpServerResponse response;
    private final UnreadAnswers unread;
    private final boolean bodyless;
    private final boolean gzip;
    private final int gzipFrom;

    private byte[] buffer = new byte[0];
    private int length;

    /** Null while it is small. */
    private Delivery delivery;

    /** To {@link #delivery}. */
    private OutputStream pieces;

    /** The most that is copied, in bytes. */
    private int most;

    private Sent sent;
    private boolean compressed;

    /** @param gzipFrom the size in bytes from which on the body is compressed, where the client accepts that */
    AnswerBody(RoutingContext http, UnreadAnswers unread, int gzipFrom) {
        this.http = http;
        this.response = http.response();
        this.unread = unread;
        this.bodyless = http.request().method() == HttpMethod.HEAD;
        this.gzip = Gzip.isTakenBy(http);
        this.gzipFrom = gzipFrom;
    }

    /** Copies what is sent, if it is no more than so many bytes; {@link #sent} has it then. */
    void copy(int bytes) {
        most = bytes;
    }

    /**
     * The whole body as it was sent, once that is closed; null where it was too large to be copied, or nobody asked.
     */
    Sent sent() {
        return sent;
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
        if (body.bytes.length <= Delivery.PIECE) {
            end(body.bytes, body.bytes.length);
            return;
        }
        begin(false);
        pieces.write(body.bytes);
        close();
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        if (delivery == null && length + count > Delivery.PIECE) {
            begin(compress(Delivery.PIECE));
            pieces.write(buffer, 0, length);
        }
        if (delivery != null) {
            pieces.write(bytes, offset, count);
            return;
        }
        if (length + count > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(length + count, buffer.length * 4));
        }
        System.arraycopy(bytes, offset, buffer, length, count);
        length += count;
    }

    private void begin(boolean packed) throws IOException {
        delivery = unread.delivery(http);
        OutputStream plain = new Pieces();
        pieces = packed ? new GZIPOutputStream(plain, 1 << 13) : plain;
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
        if (delivery != null) {
            pieces.close();
            if (delivery.length() <= most) {
                sent = new Sent(delivery.bytes(), compressed);
            }
            response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(delivery.length()));
            if (bodyless) {
                delivery.abandon();
                response.end();
            } else {
                delivery.send();
            }
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
        if (length <= most) {
            sent = new Sent(Arrays.copyOf(buffer, length), compressed);
        }
        end(buffer, length);
    }

    private void end(byte[] bytes, int count) {
        if (bodyless) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(count));
            response.end();
        } else {
            response.end(Buffer.buffer(count).appendBytes(bytes, 0, count));
        }
    }

    /** Takes back what was not sent, so that something else can be. */
    void abandon() {
        if (delivery != null) {
            delivery.abandon();
        }
        response.headers().remove(HttpHeaders.CONTENT_ENCODING).remove(HttpHeaders.CONTENT_LENGTH);
    }

    /** Cuts what is written into pieces. */
    private final class Pieces extends OutputStream {

        private byte[] piece = new byte[Delivery.PIECE];
        private int filled;

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) {
            int done = 0;
            while (done < count) {
                if (filled == piece.length) {
                    delivery.add(piece);
                    piece = new byte[Delivery.PIECE];
                    filled = 0;
                }
                int part = Math.min(count - done, piece.length - filled);
                System.arraycopy(bytes, offset + done, piece, filled, part);
                filled += part;
                done += part;
            }
        }

        @Override
        public void close() {
            delivery.add(filled == piece.length ? piece : Arrays.copyOf(piece, filled));
        }
    }
}
