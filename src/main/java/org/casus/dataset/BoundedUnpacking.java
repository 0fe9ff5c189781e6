package org.casus.dataset;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Ends the reading of packed data that unpack to far more than data files do: what a few kilobytes make gigabytes of
 * was made to fill a machine.
 */
final class BoundedUnpacking extends FilterInputStream {

    /** Tables of events unpack to some 5 to 30 times their size; the most that the method can do is 1,032 times. */
    private static final int MOST = 250;

    /** What is small when unpacked harms nobody, whatever it was before. */
    private static final long HARMLESS = 64L << 20;

    private final WatchedStream packed;
    private final String file;
    private long unpacked;

    /** @param packed knows how many packed bytes were read */
    BoundedUnpacking(InputStream in, WatchedStream packed, String file) {
        super(in);
        this.packed = packed;
        this.file = file;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        unpacked += Math.max(read, 0);
        if (unpacked > HARMLESS && unpacked / MOST > packed.count()) {
            throw new InputException(file + " unpacks to more than " + MOST
                    + " times its size, as no data file does. Unpack it yourself if you trust it.");
        }
        return read;
    }
}
