package org.casus.dataset;

/**
 * Keeps one string for values that repeat, found by their characters without making a string first. A string from here
 * has its hash computed already and equals its twin at a glance, which is what makes {@link ParseCache} quick.
 *
 * <p>It is bounded: a table with one place for each hash, where a new value replaces another with the same.
 */
final class TextPool {

    /** A power of two. So many names of places, districts, actors and dyads repeat in the largest country's rows. */
    private static final int PLACES = 1 << 13;

    /** Longer values hardly repeat. */
    private static final int MAX_LENGTH = 200;

    private final String[] table = new String[PLACES];

    String get(char[] buffer, int offset, int length) {
        if (length == 0) {
            return "";
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
        if (known != null && equal(known, buffer, offset, length)) {
            return known;
        }
        var made = new String(buffer, offset, length);
        table[place] = made;
        return made;
    }

    private static boolean equal(String known, char[] buffer, int offset, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }
}
