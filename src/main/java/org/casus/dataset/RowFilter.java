package org.casus.dataset;

import java.util.Set;

/**
 * Which rows of a file are wanted, where a format has far more of them than anybody would store.
 *
 * @param countries names or codes of countries; empty for all
 * @param rootCodes CAMEO root codes, such as 18; empty for all
 * @param minMentions how often an event must have been mentioned when it was first seen
 */
public record RowFilter(Set<String> countries, Set<String> rootCodes, int minMentions) {

    /** Wants every row. */
    public static final RowFilter NONE = new RowFilter(Set.of(), Set.of(), 0);

    /** Whether it wants every row. */
    public boolean isNone() {
        return equals(NONE);
    }
}
