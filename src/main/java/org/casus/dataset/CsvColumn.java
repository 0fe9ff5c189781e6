package org.casus.dataset;

/** A column that a reader asks for, an enum constant for each. */
public interface CsvColumn {

    /** The name in the header line, in lower case. */
    String header();

    /** Whether a file without it is not of the format. */
    boolean required();

    /** Whether its values repeat so much that keeping one copy of each is worth the search for it. */
    boolean repeats();
}
