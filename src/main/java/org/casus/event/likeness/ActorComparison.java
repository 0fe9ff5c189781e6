package org.casus.event.likeness;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casus.event.likeness.ComparedActor.Family;

/**
 * How alike two actors are, from 0 to 1. What people have said of them comes first: ties, and the table of actors that
 * are the same. Where nobody said anything, their names and kinds hint at it.
 */
final class ActorComparison {

    private static final double SAME = 1;
    private static final double SAME_NAME = 0.9;
    private static final double SAME_STATE = 0.9;

    /** A splinter and its origin, a member and its coalition. */
    private static final double TIED = 0.7;

    private static final double CIVILIANS = 0.8;
    private static final double STATES = 0.5;
    private static final double OTHER_STATE = 0.15;

    /** Two groups of which nobody has said whether they are one: no evidence, but none against it either. */
    private static final double GROUPS = 0.35;

    private static final double NEAR_KINDS = 0.4;
    static final double UNLIKE = 0.05;

    private final Map<ComparedActor, Map<ComparedActor, Double>> known = new HashMap<>();

    double likeness(ComparedActor one, ComparedActor other) {
        return known.computeIfAbsent(one, any -> new HashMap<>()).computeIfAbsent(other, any -> compare(one, other));
    }

    /** How alike two casts are: what each actor finds best on the other side, on average. Null where one is empty. */
    Double likeness(List<ComparedActor> ones, List<ComparedActor> others) {
        if (ones.isEmpty() || others.isEmpty()) {
            return null;
        }
        double sum = 0;
        for (ComparedActor one : ones) {
            sum += others.stream()
                    .mapToDouble(other -> likeness(one, other))
                    .max()
                    .orElseThrow();
        }
        for (ComparedActor other : others) {
            sum += ones.stream().mapToDouble(one -> likeness(one, other)).max().orElseThrow();
        }
        return sum / (ones.size() + others.size());
    }

    private static double compare(ComparedActor one, ComparedActor other) {
        if (one.identity() == other.identity()) {
            return SAME;
        }
        if (!Collections.disjoint(one.names, other.names)) {
            return SAME_NAME;
        }
        if (one.identity().tied.contains(other.identity())
                || other.identity().tied.contains(one.identity())) {
            return TIED;
        }
        if (one.family != other.family) {
            return areNear(one.family, other.family) ? ofState(one, other, NEAR_KINDS) : UNLIKE;
        }
        return switch (one.family) {
            case STATE, FOREIGN -> ofState(one, other, STATES);
            case CIVILIANS, CROWD -> CIVILIANS;
            // Whoever is known among the others' actors, and is not this one, is somebody else.
            case ARMED -> one.isKnownIn(other.scheme) || other.isKnownIn(one.scheme) ? UNLIKE : GROUPS;
        };
    }

    private static boolean areNear(Family one, Family other) {
        return one == Family.STATE && other == Family.FOREIGN
                || one == Family.FOREIGN && other == Family.STATE
                || one == Family.CROWD && other == Family.CIVILIANS
                || one == Family.CIVILIANS && other == Family.CROWD;
    }

    private static double ofState(ComparedActor one, ComparedActor other, double unknown) {
        if (one.country == null || other.country == null) {
            return unknown;
        }
        return one.country.startsWith(other.country) || other.country.startsWith(one.country)
                ? SAME_STATE
                : OTHER_STATE;
    }
}
