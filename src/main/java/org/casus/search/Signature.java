package org.casus.search;

/**
 * Which letters a text has, as 64 bits: tells at a glance that two texts are too far apart to be compared. Texts that
 * are few edits apart differ in as few bits; a part of a text has no bit that the text has not.
 */
final class Signature {

    private Signature() {}

    /** The signature of a text; blanks leave no trace. */
    static long of(CharSequence text) {
        long bits = 0;
        for (int i = 0; i < text.length(); i++) {
            bits |= bit(text.charAt(i));
        }
        return bits;
    }

    /** Whether so many edits may lead from one text to the other. */
    static boolean near(long a, long b, int edits) {
        return Long.bitCount(a & ~b) <= edits && Long.bitCount(b & ~a) <= edits;
    }

    /** Whether the text may hold the part. */
    static boolean mayHold(long text, long part) {
        return (part & ~text) == 0;
    }

    /** A bit each for a to z and for 0 to 9; the letters of other scripts share the rest. */
    private static long bit(char c) {
        if (c == ' ') {
            return 0;
        }
        if (c >= 'a' && c <= 'z') {
            return 1L << (c - 'a');
        }
        if (c >= '0' && c <= '9') {
            return 1L << (26 + c - '0');
        }
        return 1L << (36 + c % 28);
    }
}
