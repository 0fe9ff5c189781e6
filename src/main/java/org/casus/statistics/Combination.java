package org.casus.statistics;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The keys of a row that are not of time, in the order of groupBy.
 *
 * @param keys ids, words, numbers; a key may be null
 * @param other whether it stands for all that are beyond the top
 */
record Combination(List<Object> keys, boolean other) {

    static Combination of(Object... keys) {
        return new Combination(Arrays.asList(keys), false);
    }

    static Combination ofTheRest(int keys) {
        return new Combination(Collections.nCopies(keys, null), true);
    }

    /** The keys as text, different for different combinations. */
    String text() {
        return other ? "*" : keys.stream().map(Combination::text).collect(Collectors.joining("|"));
    }

    private static String text(Object key) {
        return switch (key) {
            case null -> "-";
            case Admin1(Long country, String name) -> "=%s %s".formatted(country, escaped(name));
            default -> "=" + escaped(key.toString());
        };
    }

    /** A name may hold the mark that parts keys. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("|", "\\|");
    }
}
