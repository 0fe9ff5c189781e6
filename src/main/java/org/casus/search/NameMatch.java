package org.casus.search;

import java.util.Comparator;

/**
 * A record that was found by name.
 *
 * @param owner its key
 * @param ref its ref
 * @param name that of its names which matched best
 * @param score from 1, the very name, down to 0; its bands are those of {@link Score}
 */
public record NameMatch(long owner, String ref, String name, double score) {

    /** Best first; among equals the shorter name first, then by ref. */
    public static final Comparator<NameMatch> RANKING = Comparator.comparingDouble(NameMatch::score)
            .reversed()
            .thenComparing(match -> match.name().length())
            .thenComparing(NameMatch::ref);
}
