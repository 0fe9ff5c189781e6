package org.casus.dataset;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Counts and hashes the bytes of a file as they pass. It wants to be read in large pieces. */
final class WatchedStream extends FilterInputStream {

    private final MessageDigest digest = sha256();

    /** Volatile, as whoever draws a progress bar reads it from another thread. */
    private volatile long count;

    WatchedStream(InputStream in) {
        super(in);
    }

    /** How many bytes have passed. */
    long count() {
        return count;
    }

    /** The SHA-256 of all bytes that have passed; to be asked for once. */
    byte[] hash() {
        return digest.digest();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    @SuppressWarnings("NonAtomicOperationOnVolatileField") // one thread reads the stream, others only look
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (read > 0) {
            digest.update(buffer, offset, read);
            count += read;
        }
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        // What is skipped must be hashed too.
        return readNBytes((int) Math.min(bytes, 8192)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
