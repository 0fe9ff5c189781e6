package org.casus.export.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Bytes that are added to, numbers among them with the lowest byte first. */
final class Bytes extends OutputStream {

    private byte[] array = new byte[64];
    private int size;

    int size() {
        return size;
    }

    @Override
    public void write(int b) {
        room(1);
        array[size++] = (byte) b;
    }

    @Override
    public void write(byte[] from, int offset, int length) {
        room(length);
        System.arraycopy(from, offset, array, size, length);
        size += length;
    }

    @Override
    public void write(byte[] from) {
        write(from, 0, from.length);
    }

    /** The lowest so many bytes of a number. */
    void number(long number, int length) {
        room(length);
        for (int i = 0; i < length; i++) {
            array[size++] = (byte) (number >>> 8 * i);
        }
    }

    /** A number of seven bits a byte, which takes as few as it needs. */
    void varint(long number) {
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        write((int) rest);
    }

    /** All of it. */
    void to(OutputStream out) throws IOException {
        out.write(array, 0, size);
    }

    void add(Bytes other) {
        write(other.array, 0, other.size);
    }

    private void room(int length) {
        if (array.length - size < length) {
            array = Arrays.copyOf(array, Math.max(array.length * 2, size + length));
        }
    }
}
