package org.casus.graphql;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the known values that come near a wrong one, for the message of a refusal. */
public final class Nearest {

    /** More would not help anybody choose. */
    private static final int MOST = 3;

    private Nearest() {}

    /** The values near the text, best first: those that contain it, or differ by a third of its letters at most. */
    public static List<String> of(String text, Collection<String> known) {
        String wanted = text.toLowerCase(Locale.ROOT);
        int far = Math.max(1, wanted.length() / 3);
        record Found(String value, int distance) {}
        return known.stream()
                .map(value -> {
                    String candidate = value.toLowerCase(Locale.ROOT);
                    boolean contains = wanted.length() > 2 && candidate.contains(wanted);
                    return new Found(value, contains ? 1 : distance(wanted, candidate, far));
                })
                .filter(found -> found.distance <= far)
                .sorted(Comparator.comparingInt(Found::distance)
                        .thenComparing(found -> found.value.length())
                        .thenComparing(Found::value))
                .limit(MOST)
                .map(Found::value)
                .toList();
    }

    /** Levenshtein's distance, or more than far where it is more. */
    private static int distance(String a, String b, int far) {
        if (Math.abs(a.length() - b.length()) > far) {
            return far + 1;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
