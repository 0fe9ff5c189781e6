package org.casus.search;

/**
 * Counts typos: letters put in, left out, changed, or swapped with their neighbour (Damerau and Levenshtein's distance,
 * in which no letter is touched twice).
 */
final class Edits {

    /** Shorter words are other words after one typo: "IRA" and "IRS". */
    private static final int LETTERS_FOR_ONE = 4;

    private static final int LETTERS_FOR_TWO = 8;

    private Edits() {}

    /** How many typos are forgiven in a text of so many letters. */
    static int forgiven(int letters) {
        return letters < LETTERS_FOR_ONE ? 0 : letters < LETTERS_FOR_TWO ? 1 : 2;
    }

    /** The number of typos between two texts; {@code most + 1} where it is more than {@code most}. */
    static int between(CharSequence a, CharSequence b, int most) {
        int width = b.length();
        if (Math.abs(a.length() - width) > most) {
            return most + 1;
        }
        int[] before = new int[width + 1];
        int[] above = new int[width + 1];
        int[] row = new int[width + 1];
        for (int j = 0; j <= width; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= width; j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int edits = Math.min(above[j - 1] + change, 1 + Math.min(above[j], row[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    edits = Math.min(edits, before[j - 2] + 1);
                }
                row[j] = edits;
                least = Math.min(least, edits);
            }
            if (least > most) {
                return most + 1;
            }
            int[] spare = before;
            before = above;
            above = row;
            row = spare;
        }
        return Math.min(above[width], most + 1);
    }
}
