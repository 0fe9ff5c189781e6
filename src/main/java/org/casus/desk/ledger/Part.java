package org.casus.desk.ledger;

/**
 * An actor's part in an event.
 *
 * @param side A, B or null
 * @param role a word of the enum
 * @param actor the actor's ref
 */
public record Part(String side, String role, String actor) {

    static Part of(String side, String role, String actor) {
        return new Part(side, role, actor);
    }

    /** As a revision has it: {@code A PERPETRATOR desk-actor:islamic-state}, without the side where there is none. */
    public String text() {
        return (side == null ? "" : side + " ") + role + " " + actor;
    }

    /** What {@link #text} writes. Refs of actors may have blanks. */
    public static Part read(Object text) {
        String words = (String) text;
        boolean sided = words.startsWith("A ") || words.startsWith("B ");
        String rest = sided ? words.substring(2) : words;
        int blank = rest.indexOf(' ');
        return new Part(sided ? words.substring(0, 1) : null, rest.substring(0, blank), rest.substring(blank + 1));
    }
}
