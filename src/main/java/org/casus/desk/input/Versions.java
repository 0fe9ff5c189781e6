package org.casus.desk.input;

/** What inputs say about versions. */
final class Versions {

    static final String SEEN =
            "The version that you saw, where the record is there already and is to be changed: if it was changed since, the answer is CONFLICT.";

    static final String NEEDED = "The version that you saw; if it was changed since, the answer is CONFLICT.";

    private Versions() {}
}
