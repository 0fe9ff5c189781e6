package org.casus.graphql.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds, among what is known, what somebody may have meant. For refusals: it compares with every known value. */
public final class Nearest {

    /** So many suggestions are read; more are passed over. */
    private static final int MOST = 3;

    /** One edit in so many characters is a slip; more is another word. */
    private static final int CHARACTERS_AN_EDIT = 3;

    /** Longer texts are no slip of anything that is known; comparing them would only take time. */
    private static final int LONGEST = 300;

    private Nearest() {}

    /** The known values that come near the wrong one, best first; case does not matter. */
    public static List<String> to(String wrong, Collection<String> known) {
        record Candidate(String value, int distance) {}
        if (wrong.length() > LONGEST) {
            return List.of();
        }
        String wanted = wrong.toLowerCase(Locale.ROOT);
        return known.stream()
                .distinct()
                .map(value -> new Candidate(value, distance(wanted, value.toLowerCase(Locale.ROOT))))
                .filter(candidate ->
                        candidate.distance * CHARACTERS_AN_EDIT <= Math.max(wanted.length(), candidate.value.length()))
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::value))
                .limit(MOST)
                .map(Candidate::value)
                .toList();
    }

    /**
     * Levenshtein's distance, with two neighbours that changed places as one edit; a longer text that begins with the
     * shorter one is one edit away.
     */
    private static int distance(String wanted, String known) {
        if (wanted.length() >= CHARACTERS_AN_EDIT && known.startsWith(wanted)) {
            return 1;
        }
        int[] above = new int[known.length() + 1];
        int[] second = above;
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= wanted.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = above[j - 1] + (wanted.charAt(i - 1) == known.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
                if (i > 1
                        && j > 1
                        && wanted.charAt(i - 1) == known.charAt(j - 2)
                        && wanted.charAt(i - 2) == known.charAt(j - 1)) {
                    row[j] = Math.min(row[j], second[j - 2] + 1);
                }
            }
            second = above;
            above = row;
        }
        return above[known.length()];
    }
}
