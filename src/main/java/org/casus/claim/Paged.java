package org.casus.claim;

/** What the schema says of the arguments that page a list. */
final class Paged {

    static final String FIRST = "How many from the start, or after the cursor: 0 to 500, 50 where nobody says.";
    static final String AFTER = "Go on after this cursor, with first.";
    static final String LAST = "How many from the end, or before the cursor: 0 to 500.";
    static final String BEFORE = "Go back from this cursor, with last.";

    private Paged() {}
}
