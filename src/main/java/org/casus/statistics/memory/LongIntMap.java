package org.casus.statistics.memory;

import java.util.Arrays;

/** Numbers different keys from 0 on, in the order in which they come. Keys are not negative. */
final class LongIntMap {

    private static final long FREE = -1;

    private long[] keys = new long[1024];
    private int[] numbers = new int[1024];
    private int size;

    LongIntMap() {
        Arrays.fill(keys, FREE);
    }

    /** The key's number, the next one where it is new. */
    int number(long key) {
        int place = place(keys, key);
        if (keys[place] == key) {
            return numbers[place];
        }
        keys[place] = key;
        numbers[place] = size;
        if (++size * 2 > keys.length) {
            grow();
        }
        return size - 1;
    }

    int size() {
        return size;
    }

    private void grow() {
        long[] more = new long[keys.length * 4];
        int[] moved = new int[more.length];
        Arrays.fill(more, FREE);
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != FREE) {
                int place = place(more, keys[i]);
                more[place] = keys[i];
                moved[place] = numbers[i];
            }
        }
        keys = more;
        numbers = moved;
    }

    /** Where the key is, or is to be; the length is a power of two. */
    private static int place(long[] keys, long key) {
        long hash = key * 0x9E37_79B9_7F4A_7C15L;
        int place = (int) (hash >>> 32) & keys.length - 1;
        while (keys[place] != FREE && keys[place] != key) {
            place = place + 1 & keys.length - 1;
        }
        return place;
    }
}
