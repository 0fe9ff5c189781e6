package org.casus.telemetry;

/**
 * Writes as escapes what would let a text look like something else where it is read: control characters, characters
 * that cannot be seen or that turn the direction of writing, separators of lines, and halves of surrogate pairs.
 */
public final class Printable {

    private Printable() {}

    /** The text on one line, each such character as Java writes it; the text itself where it has none. */
    public static String of(String text) {
        if (text == null || isPlain(text)) {
            return text;
        }
        StringBuilder line = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(line, c));
        return line.toString();
    }

    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if ((c < ' ' || c > '~') && mustNotStand(c)) {
                return false;
            }
            i += Character.charCount(c);
        }
        return true;
    }

    private static boolean mustNotStand(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static void append(StringBuilder line, int c) {
        switch (c) {
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            case '\t' -> line.append("\\t");
            default -> {
                if (mustNotStand(c)) {
                    for (char unit : Character.toChars(c)) {
                        line.append("\\u%04x".formatted((int) unit));
                    }
                } else {
                    line.appendCodePoint(c);
                }
            }
        }
    }
}
