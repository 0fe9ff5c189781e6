package org.casus.export.parquet;

import java.util.Arrays;

/** Small numbers that are added to, written by Parquet's hybrid of run lengths and packed bits. */
final class Numbers {

    /** Packed numbers come by eights; from as many on, a run takes less. */
    private static final int GROUP = 8;

    private int[] array = new int[64];
    private int size;

    int size() {
        return size;
    }

    int get(int at) {
        return array[at];
    }

    void add(int number) {
        if (size == array.length) {
            array = Arrays.copyOf(array, size * 2);
        }
        array[size++] = number;
    }

    /** @param width of a number, in bits */
    void to(Bytes out, int width) {
        int from = 0; // of what is to be packed
        int at = 0;
        while (at < size) {
            int run = run(at);
            int missing = -(at - from) & GROUP - 1; // until the group is full
            if (run >= missing + GROUP) {
                at += missing;
                pack(out, from, at, width);
                int equal = run - missing;
                out.varint((long) equal << 1);
                out.number(array[at], (width + 7) / 8);
                at += equal;
                from = at;
            } else {
                at += run;
            }
        }
        pack(out, from, size, width);
    }

    /** How many from there on are the same. */
    private int run(int at) {
        int end = at + 1;
        while (end < size && array[end] == array[at]) {
            end++;
        }
        return end - at;
    }

    private void pack(Bytes out, int from, int to, int width) {
        if (from < to) {
            int groups = (to - from + GROUP - 1) / GROUP;
            out.varint((long) groups << 1 | 1);
            bits(out, from, from + groups * GROUP, width);
        }
    }

    /** The lowest bits of each, without a head; zeros behind the last. */
    void bits(Bytes out, int from, int to, int width) {
        long bits = 0;
        int held = 0;
        for (int i = from; i < to; i++) {
            bits |= (long) (i < size ? array[i] : 0) << held;
            held += width;
            while (held >= 8) {
                out.write((int) bits);
                bits >>>= 8;
                held -= 8;
            }
        }
        if (held > 0) {
            out.write((int) bits);
        }
    }
}
