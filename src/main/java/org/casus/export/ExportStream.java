package org.casus.export;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * An export's response as a stream that its writer waits for: no more of it is in memory than the connection's queue.
 * For one thread, which is none of the event loop's.
 */
final class ExportStream extends OutputStream {

    private static final int SIZE = 64 * 1024;

    private final HttpServerResponse response;
    private final Duration stall;
    private final ExportSlots.Slot slot;
    private final Semaphore room = new Semaphore(0);
    private volatile boolean gone;
    private byte[] bytes = new byte[SIZE];
    private int length;

    /** @param stall how long to wait for a client to take 64 KB */
    ExportStream(HttpServerResponse response, Duration stall, ExportSlots.Slot slot) {
        this.response = response;
        this.stall = stall;
        this.slot = slot;
        response.drainHandler(any -> room.release());
    }

    /** The client is gone: from now on, writing fails. */
    void abandon() {
        gone = true;
        room.release();
    }

    @Override
    public void write(int b) throws IOException {
        if (length == SIZE) {
            send();
        }
        bytes[length++] = (byte) b;
    }

    @Override
    public void write(byte[] from, int offset, int count) throws IOException {
        int done = 0;
        while (done < count) {
            if (length == SIZE) {
                send();
            }
            int part = Math.min(count - done, SIZE - length);
            System.arraycopy(from, offset + done, bytes, length, part);
            length += part;
            done += part;
        }
    }

    /** Sends what is there, and waits until the client has taken enough of it. */
    private void send() throws IOException {
        long end = System.nanoTime() + stall.toNanos();
        slot.waits();
        while (!gone && response.writeQueueFull()) {
            try {
                if (!room.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    throw new IOException("The client took no 64 KB within " + stall.toSeconds() + " seconds");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted", e);
            }
        }
        slot.goesOn(length);
        if (gone) {
            throw new IOException("The client is gone, or gave way to another");
        }
        response.write(Buffer.buffer(length).appendBytes(bytes, 0, length));
        length = 0;
    }

    /** Sends the rest, and ends the response. */
    @Override
    public void close() throws IOException {
        if (gone) {
            throw new IOException("The client is gone");
        }
        response.end(Buffer.buffer(length).appendBytes(bytes, 0, length));
        bytes = new byte[0];
    }
}
