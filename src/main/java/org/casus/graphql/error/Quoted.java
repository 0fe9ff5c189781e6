package org.casus.graphql.error;

/** Puts what somebody sent into a message: short, and on one line. */
public final class Quoted {

    /** Longer texts are cut: a message is read by people. */
    private static final int LONGEST = 100;

    private Quoted() {}

    /** The text without control characters, cut to a readable length. */
    public static String of(String text) {
        String line = text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return line.length() < text.length() ? line + "…" : line;
    }

    /** The text with a mark in the place of each half of a surrogate pair, which no encoding has bytes for. */
    static String whole(String text) {
        return text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '\ufffd' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
