package org.casus.access;

import java.util.Optional;

/** What a caller may be called: the name stands as the author of revisions, in the audit log and in the log. */
public final class CallerName {

    /** Zero-width non-joiner and joiner: Persian and the scripts of India cannot be spelled without. */
    private static final String JOINERS = "\u200c\u200d";

    private CallerName() {}

    /**
     * What is wrong with a name, as a sentence; nothing where it may be one.
     *
     * @param longest in UTF-16 units
     */
    public static Optional<String> problem(String name, int longest) {
        if (name == null || name.isEmpty() || name.length() > longest) {
            return Optional.of("A name has 1 to " + longest + " characters.");
        }
        if (isBlank(name.codePointAt(0)) || isBlank(name.codePointBefore(name.length()))) {
            return Optional.of("A name neither begins nor ends with a blank.");
        }
        return name.codePoints()
                .filter(CallerName::misleads)
                .mapToObj(c -> ("A name is visible text on one line: it has no control characters, separators of lines,"
                                + " marks of the direction of writing or half characters, and this one has U+%04X.")
                        .formatted(c))
                .findFirst();
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Whether a name with this character can look like another one, or like more than a name. */
    private static boolean misleads(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> JOINERS.indexOf(c) < 0;
            default -> false;
        };
    }
}
