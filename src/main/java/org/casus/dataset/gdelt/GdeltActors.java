package org.casus.dataset.gdelt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.casus.dataset.CountryTable;
import org.casus.dataset.Findings;
import org.casus.dataset.PlainText;
import org.casus.dataset.record.ActorKind;
import org.casus.dataset.record.ActorRecord;

/**
 * Actors by their CAMEO codes, which are made of three letters for each thing that is known: a country, then what sort
 * of people. The names in the rows are no names of the actor, but the words that stood in the news ("MUMBAI" for IND):
 * the actor is called what its code means.
 */
final class GdeltActors {

    private static final int CODE = 250;
    private static final int PART = 3;

    private record Sort(String words, ActorKind kind) {}

    /** CAMEO Codebook 1.1b3, chapters 3 and 4. */
    private static final Map<String, Sort> SORTS = Map.ofEntries(
            Map.entry("GOV", new Sort("government", ActorKind.STATE)),
            Map.entry("LEG", new Sort("legislature", ActorKind.STATE)),
            Map.entry("JUD", new Sort("judiciary", ActorKind.STATE)),
            Map.entry("MIL", new Sort("military", ActorKind.STATE_FORCES)),
            Map.entry("COP", new Sort("police", ActorKind.STATE_FORCES)),
            Map.entry("SPY", new Sort("intelligence", ActorKind.STATE_FORCES)),
            Map.entry("REB", new Sort("rebels", ActorKind.REBEL_GROUP)),
            Map.entry("SEP", new Sort("separatists", ActorKind.REBEL_GROUP)),
            Map.entry("INS", new Sort("insurgents", ActorKind.REBEL_GROUP)),
            Map.entry("UAF", new Sort("unidentified armed forces", ActorKind.UNKNOWN)),
            Map.entry("CVL", new Sort("civilians", ActorKind.CIVILIANS)),
            Map.entry("REF", new Sort("refugees", ActorKind.CIVILIANS)),
            Map.entry("OPP", new Sort("opposition", ActorKind.UNKNOWN)),
            Map.entry("PTY", new Sort("party", ActorKind.UNKNOWN)),
            Map.entry("ELI", new Sort("elites", ActorKind.UNKNOWN)),
            Map.entry("BUS", new Sort("business", ActorKind.UNKNOWN)),
            Map.entry("MNC", new Sort("companies", ActorKind.UNKNOWN)),
            Map.entry("CRM", new Sort("criminals", ActorKind.UNKNOWN)),
            Map.entry("MED", new Sort("media", ActorKind.UNKNOWN)),
            Map.entry("EDU", new Sort("education", ActorKind.UNKNOWN)),
            Map.entry("HLH", new Sort("health", ActorKind.UNKNOWN)),
            Map.entry("LAB", new Sort("labour", ActorKind.UNKNOWN)),
            Map.entry("AGR", new Sort("agriculture", ActorKind.UNKNOWN)),
            Map.entry("DEV", new Sort("development", ActorKind.UNKNOWN)),
            Map.entry("ENV", new Sort("environment", ActorKind.UNKNOWN)),
            Map.entry("HRI", new Sort("human rights", ActorKind.UNKNOWN)),
            Map.entry("SET", new Sort("settlers", ActorKind.UNKNOWN)),
            Map.entry("MOD", new Sort("moderates", ActorKind.UNKNOWN)),
            Map.entry("RAD", new Sort("radicals", ActorKind.UNKNOWN)),
            Map.entry("REL", new Sort("religious", ActorKind.UNKNOWN)),
            Map.entry("IGO", new Sort("international organisation", ActorKind.UNKNOWN)),
            Map.entry("NGO", new Sort("non-governmental organisation", ActorKind.UNKNOWN)),
            Map.entry("NGM", new Sort("non-governmental movement", ActorKind.UNKNOWN)));

    private final CountryTable countries;

    GdeltActors(CountryTable countries) {
        this.countries = countries;
    }

    /** The actor, or null where the row names none. */
    ActorRecord read(String raw, Findings findings) {
        String code = PlainText.line(raw, CODE, "ActorCode", findings);
        if (code == null) {
            return null;
        }
        List<String> words = new ArrayList<>();
        ActorKind kind = null;
        boolean country = false;
        for (int from = 0; from < code.length(); from += PART) {
            String part = code.substring(from, Math.min(code.length(), from + PART));
            Sort sort = SORTS.get(part);
            String name = sort == null && from == 0 ? countries.nameOf(part) : null;
            country |= name != null;
            words.add(name != null ? name : sort != null ? sort.words : part);
            kind = kind == null && sort != null ? sort.kind : kind;
        }
        boolean countryAlone = country && words.size() == 1;
        ActorKind known = kind != null ? kind : countryAlone ? ActorKind.STATE : ActorKind.UNKNOWN;
        return new ActorRecord("gdelt-actor:" + code, String.join(", ", words), known);
    }
}
