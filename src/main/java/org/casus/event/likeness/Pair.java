package org.casus.event.likeness;

import org.casus.event.Likeness;

/** Two events that may be the same, that with the lesser ref first. */
record Pair(ComparedEvent one, ComparedEvent other, Likeness likeness) {

    static Pair of(ComparedEvent one, ComparedEvent other, Likeness likeness) {
        return one.ref.compareTo(other.ref) < 0 ? new Pair(one, other, likeness) : new Pair(other, one, likeness);
    }

    double score() {
        return likeness.score();
    }

    /** The other end. */
    ComparedEvent with(ComparedEvent event) {
        return event == one ? other : one;
    }
}
