package org.casus.search;

/**
 * What a match is worth, from 0 to {@link #EXACT}. Each way to match has a band of its own; within a band the name of
 * which the text covers more comes first.
 */
final class Score {

    /** The name itself, but for what {@link NameFold} takes away. */
    static final int EXACT = 10_000;

    /** The name itself, and it is an acronym: others may have the same. */
    static final int ACRONYM = 9_700;

    /** The initials of the name. */
    static final int INITIALS = 9_500;

    /** Another spelling of the whole name: "Taliban" for "Taleban". */
    static final int SPELLING = 9_460;

    /** The whole name as it sounds in another script. */
    static final int OTHER_SCRIPT = 9_450;

    /** The name but for its blanks. */
    static final int BLANKS = 8_450;

    private static final int NO_MATCH = 0;

    private Score() {}

    /** The name begins with the text. */
    static int beginning(double cover) {
        return 8_500 + (int) (900 * cover);
    }

    /**
     * All words of the text are in the name.
     *
     * @param worst how the word that matches worst does
     * @param edits typos in all
     */
    static int allWords(WordMatch worst, int edits, double cover) {
        return switch (worst) {
            case WHOLE -> 7_000 + (int) (1_400 * cover);
            case BEGINNING -> 6_000 + (int) (900 * cover);
            case INSIDE -> 5_000 + (int) (900 * cover);
            case SOUND -> 4_910 + (int) (80 * cover);
            case ONE_TYPO, TWO_TYPOS -> typos(edits, cover);
            case NONE -> NO_MATCH;
        };
    }

    /** So many typos lie between them. */
    static int typos(int edits, double cover) {
        return Math.max(3_000, 5_000 - 500 * edits) + (int) (400 * cover);
    }

    /** All words of the name are in the text, and there are others: "the Islamic State group". */
    static int nameInText(double cover) {
        return 2_500 + (int) (1_500 * cover);
    }

    /** Some words are in both: good for a suggestion only. */
    static int someWords(double cover) {
        return (int) (2_400 * cover);
    }
}
