package org.casus.dataset;

import java.util.Arrays;

/**
 * Keeps one string for values that repeat, found by their characters without making a string first. A string from here
 * has its hash computed already and equals its twin at a glance, which is what makes {@link Memo} quick.
 *
 * <p>It is bounded: a table with one place for each hash, where a new value replaces another with the same.
 */
final class TextPool {

    /** A power of two. So many names of places, districts, actors and dyads repeat in the largest country's rows. */
    private static final int PLACES = 1 << 13;

    /** Longer values hardly repeat. */
    private static final int MAX_LENGTH = 200;

    /** The characters beside the string, since two arrays compare many times faster than an array and a string. */
    private record Entry(char[] characters, String text) {}

    private final Entry[] table = new Entry[PLACES];
    private final String[] digits = new String[10];

    TextPool() {
        for (int i = 0; i < digits.length; i++) {
            digits[i] = Integer.toString(i);
        }
    }

    String get(char[] buffer, int offset, int length) {
        if (length == 0) {
            return "";
        }
        if (length == 1 && buffer[offset] >= '0' && buffer[offset] <= '9') {
            return digits[buffer[offset] - '0']; // half of the columns are codes and small numbers
        }
        if (length > MAX_LENGTH) {
            return new String(buffer, offset, length);
        }
        int hash = 0;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + buffer[i];
        }
        int place = (hash ^ hash >>> 16) & PLACES - 1;
        var known = table[place];
        if (known != null
                && Arrays.equals(known.characters(), 0, known.characters().length, buffer, offset, offset + length)) {
            return known.text();
        }
        var made = new String(buffer, offset, length);
        table[place] = new Entry(Arrays.copyOfRange(buffer, offset, offset + length), made);
        return made;
    }
}
