package org.casus.dataset;

import java.util.Locale;

/** A column that a reader asks for, an enum constant for each. */
public interface CsvColumn {

    /** The constant's own name. */
    String name();

    /** The name in the header line, in lower case: the constant's unless said otherwise. */
    default String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a file without it is not of the format; so unless said otherwise. */
    default boolean required() {
        return true;
    }

    /**
     * Whether its values repeat so much that keeping one copy of each is worth the search for it; not unless said so.
     */
    default boolean repeats() {
        return false;
    }
}
