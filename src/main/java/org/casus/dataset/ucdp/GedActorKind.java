package org.casus.dataset.ucdp;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.dataset.record.ActorKind;

/**
 * What a side of GED is, by its name alone. GED has no column for it, and what the other columns hint at changes from
 * row to row (IS fights a state, then another group, then kills civilians), while an actor has one kind. Where the name
 * does not say it either, the kind is {@link ActorKind#UNKNOWN}: UCDP's "organised actor" may be an army in rebellion,
 * a cartel or a village, and a guess would be taken for a fact.
 */
final class GedActorKind {

    /** Words that UCDP uses in names by its own conventions ("Kashmir insurgents", "Ogaden clan (Darod)"). */
    private static final Map<String, ActorKind> WORDS = Map.ofEntries(
            Map.entry("insurgents", ActorKind.REBEL_GROUP),
            Map.entry("cartel", ActorKind.MILITIA),
            Map.entry("cártel", ActorKind.MILITIA),
            Map.entry("carteles", ActorKind.MILITIA),
            Map.entry("gang", ActorKind.MILITIA),
            Map.entry("militia", ActorKind.MILITIA),
            Map.entry("clan", ActorKind.COMMUNAL_GROUP),
            Map.entry("subclan", ActorKind.COMMUNAL_GROUP),
            Map.entry("tribe", ActorKind.COMMUNAL_GROUP));

    private GedActorKind() {}

    static ActorKind of(String name) {
        if (isList(name)) {
            return ActorKind.COALITION;
        }
        if (name.startsWith("Government of ")) {
            return ActorKind.STATE;
        }
        if (name.equalsIgnoreCase("Civilians")) {
            return ActorKind.CIVILIANS;
        }
        // The last word that tells counts: a "Lashkar of Salarzai tribe" or an "X clan militia" is what it ends in.
        var kind = ActorKind.UNKNOWN;
        for (var word : List.of(name.toLowerCase(Locale.ROOT).split("[ ,()]+"))) {
            kind = WORDS.getOrDefault(word, kind);
        }
        return kind;
    }

    /**
     * Whether a name lists several actors, as in "Ahrar al-Sham, HTS, Southern Front": UCDP then numbers the list as
     * one actor. It joins with commas only, so that a comma in brackets, or an "and" behind the last one, is part of a
     * name ("Military Junta for the Consolidation of Democracy, Peace and Justice").
     */
    private static boolean isList(String name) {
        int depth = 0;
        int last = -1;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 && c == ',') {
                last = i;
            }
        }
        return last > 0 && name.indexOf(" and ", last) < 0;
    }
}
