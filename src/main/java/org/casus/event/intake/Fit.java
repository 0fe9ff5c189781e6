package org.casus.event.intake;

/** Cuts texts to the lengths of their columns. A letter of two UTF-16 units is not cut in half. */
final class Fit {

    static final int TITLE = 1_000;
    static final int NOTES = 20_000;
    static final int SPEAKER = 2_000;
    static final int ACTOR_NAME = 500;
    static final int SOURCE_NAME = 500;
    static final int PLACE_NAME = 500;
    static final int ADMIN = 200;
    static final int CONFLICT_NAME = 1_000;
    static final int HEADLINE = 8_000;
    static final int CITATION = 20_000;

    private Fit() {}

    /** The text, or its beginning; null stays null. */
    static String to(int length, String text) {
        if (text == null || text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    /** Whether a text is longer than so much. */
    static boolean isCut(int length, String text) {
        return text != null && text.length() > length;
    }
}
