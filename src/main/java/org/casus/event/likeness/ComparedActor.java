package org.casus.event.likeness;

import java.util.HashSet;
import java.util.Set;
import org.casus.dataset.record.ActorKind;
import org.casus.search.NameFold;

/** What is compared of an actor. */
final class ComparedActor {

    /** Kinds that datasets use for the same people. */
    enum Family {
        STATE,
        FOREIGN,
        ARMED,
        CROWD,
        CIVILIANS;

        static Family of(ActorKind kind) {
            return switch (kind) {
                case STATE, STATE_FORCES -> STATE;
                case EXTERNAL_FORCES -> FOREIGN;
                case REBEL_GROUP, MILITIA, COMMUNAL_GROUP, COALITION, UNKNOWN -> ARMED;
                case RIOTERS, PROTESTERS -> CROWD;
                case CIVILIANS -> CIVILIANS;
            };
        }
    }

    /** Shorter names are initials that several may have. */
    private static final int SHORTEST_NAME = 4;

    final Family family;

    /** Where its ref comes from, such as ucdp-actor. */
    final String scheme;

    /** Of which country, where it is a state's and its name says so; folded, or null. */
    final String country;

    /** Names as they are compared. */
    final Set<String> names = new HashSet<>();

    /** What it is tied to, identities both: a splinter's origin, a member's coalition. */
    final Set<ComparedActor> tied = new HashSet<>();

    private ComparedActor same = this;

    /** The schemes that have an actor which is this one; of the actor that stands for all of them. */
    private final Set<String> schemes = new HashSet<>();

    ComparedActor(ActorKind kind, String ref, String name) {
        family = Family.of(kind);
        scheme = ref.substring(0, Math.max(0, ref.indexOf(':')));
        country = family == Family.STATE || family == Family.FOREIGN ? country(name) : null;
        schemes.add(scheme);
        add(name);
    }

    void add(String name) {
        String folded = NameFold.fold(name);
        if (folded.length() >= SHORTEST_NAME) {
            names.add(folded);
        }
    }

    /** The actor that stands for all that are the same. */
    ComparedActor identity() {
        ComparedActor identity = this;
        while (identity.same != identity) {
            identity = identity.same;
        }
        return identity;
    }

    void isSameAs(ComparedActor other) {
        ComparedActor identity = identity();
        ComparedActor into = other.identity();
        if (identity != into) {
            identity.same = into;
            into.schemes.addAll(identity.schemes);
        }
    }

    /** Whether somebody said who this is among the actors of that scheme. */
    boolean isKnownIn(String other) {
        return identity().schemes.contains(other);
    }

    /** "Government of Syria" and "Military Forces of Syria (2000-2024)" are both of Syria. */
    private static String country(String name) {
        int from = name.indexOf(" of ");
        if (from < 0) {
            return null;
        }
        int to = name.indexOf('(', from);
        String country = NameFold.fold(name.substring(from + " of ".length(), to < 0 ? name.length() : to));
        return country.startsWith("the ") ? country.substring("the ".length()) : country;
    }
}
