package org.casus.search;

/** How a word of a text stands to a word of a name; the later, the better. */
enum WordMatch {
    NONE,
    TWO_TYPOS,
    ONE_TYPO,
    /** It sounds like the word in another script. */
    SOUND,
    INSIDE,
    BEGINNING,
    WHOLE;

    private static final WordMatch[] ALL = values();

    static WordMatch of(int ordinal) {
        return ALL[ordinal];
    }

    static WordMatch typos(int edits) {
        return edits == 1 ? ONE_TYPO : TWO_TYPOS;
    }

    int edits() {
        return switch (this) {
            case ONE_TYPO -> 1;
            case TWO_TYPOS -> 2;
            default -> 0;
        };
    }
}
