package org.casus.dataset;

import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * A publisher's version, in the order of time: its parts are compared one by one, as numbers where both are numbers, so
 * that 9.1 comes before 21.1, and 24.0.6 before 24.1.
 */
public record ReleaseVersion(String text) implements Comparable<ReleaseVersion> {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    @Override
    public int compareTo(ReleaseVersion other) {
        String[] these = text.split("\\.");
        String[] those = other.text.split("\\.");
        for (int i = 0; i < Math.min(these.length, those.length); i++) {
            int order = compareParts(these[i], those[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(these.length, those.length);
    }

    private static int compareParts(String one, String other) {
        return NUMBER.matcher(one).matches() && NUMBER.matcher(other).matches()
                ? new BigInteger(one).compareTo(new BigInteger(other))
                : one.compareTo(other);
    }
}
