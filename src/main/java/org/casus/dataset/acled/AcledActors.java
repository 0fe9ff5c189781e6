package org.casus.dataset.acled;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.casus.dataset.Findings;
import org.casus.dataset.PlainText;
import org.casus.dataset.RowTable;
import org.casus.dataset.record.ActorKind;
import org.casus.dataset.record.ActorRecord;
import org.casus.dataset.record.IssueKind;
import org.casus.dataset.record.ParticipationRecord;
import org.casus.dataset.record.Role;
import org.casus.dataset.record.Slug;

/**
 * Who took part. ACLED has no numbers for actors: the exact name is the key. It says of the order of the two actors
 * that it tells nothing about who attacked whom, so both are PARTICIPANT, on no side; associated actors are ASSOCIATED.
 */
final class AcledActors {

    private static final int NAME = 500;

    /** A ref has 300 characters; a name longer than this stands in it as a slug, which ends in a hash. */
    private static final int NAME_IN_REF = 250;

    /**
     * What the inter codes say, in all spellings: numbers to 2024, words since; ACLED Codebook 2024, "Actor types". The
     * word is told by its beginning, as its form varies ("Rebel group", "Rebel forces").
     */
    private static final Map<String, ActorKind> KINDS = Map.ofEntries(
            Map.entry("1", ActorKind.STATE_FORCES),
            Map.entry("2", ActorKind.REBEL_GROUP),
            Map.entry("3", ActorKind.MILITIA),
            Map.entry("4", ActorKind.COMMUNAL_GROUP),
            Map.entry("5", ActorKind.RIOTERS),
            Map.entry("6", ActorKind.PROTESTERS),
            Map.entry("7", ActorKind.CIVILIANS),
            Map.entry("8", ActorKind.EXTERNAL_FORCES),
            Map.entry("state", ActorKind.STATE_FORCES),
            Map.entry("rebel", ActorKind.REBEL_GROUP),
            Map.entry("political", ActorKind.MILITIA),
            Map.entry("identity", ActorKind.COMMUNAL_GROUP),
            Map.entry("rioters", ActorKind.RIOTERS),
            Map.entry("protesters", ActorKind.PROTESTERS),
            Map.entry("civilians", ActorKind.CIVILIANS),
            Map.entry("external", ActorKind.EXTERNAL_FORCES),
            Map.entry("other", ActorKind.EXTERNAL_FORCES));

    /** What a row says of its actors, unread. */
    record Key(String actor1, String associated1, String inter1, String actor2, String associated2, String inter2) {

        static Key of(RowTable<AcledColumn> row) {
            return new Key(
                    row.get(AcledColumn.ACTOR1),
                    row.get(AcledColumn.ASSOC_ACTOR_1),
                    row.get(AcledColumn.INTER1),
                    row.get(AcledColumn.ACTOR2),
                    row.get(AcledColumn.ASSOC_ACTOR_2),
                    row.get(AcledColumn.INTER2));
        }
    }

    private AcledActors() {}

    static List<ParticipationRecord> read(Key key, Findings findings) {
        List<ParticipationRecord> all = new ArrayList<>();
        add(all, key.actor1(), kind(key.inter1(), key.actor1(), "inter1", findings), "actor1", findings);
        add(all, key.actor2(), kind(key.inter2(), key.actor2(), "inter2", findings), "actor2", findings);
        if (all.isEmpty()) {
            findings.warning(IssueKind.MISSING_VALUE, "actor1 is empty; nobody is stored as having taken part.");
        }
        associate(all, AcledList.split(key.associated1(), NAME, "assoc_actor_1", findings));
        associate(all, AcledList.split(key.associated2(), NAME, "assoc_actor_2", findings));
        return List.copyOf(all);
    }

    /** Both lists in one, each actor once: an actor that took part is not associated besides. */
    static List<ParticipationRecord> merged(List<ParticipationRecord> one, List<ParticipationRecord> other) {
        List<ParticipationRecord> all = new ArrayList<>();
        Set<String> refs = new HashSet<>();
        for (Role role : List.of(Role.PARTICIPANT, Role.ASSOCIATED)) {
            for (var list : List.of(one, other)) {
                for (var part : list) {
                    if (part.role() == role && refs.add(part.actor().ref())) {
                        all.add(part);
                    }
                }
            }
        }
        return all;
    }

    private static void add(
            List<ParticipationRecord> all, String raw, ActorKind kind, String column, Findings findings) {
        String name = PlainText.line(raw, NAME, column, findings);
        if (name != null && all.stream().noneMatch(part -> part.actor().name().equals(name))) {
            all.add(new ParticipationRecord(actor(name, kind), null, Role.PARTICIPANT));
        }
    }

    private static void associate(List<ParticipationRecord> all, List<String> names) {
        for (String name : names) {
            if (all.stream().noneMatch(part -> part.actor().name().equals(name))) {
                all.add(new ParticipationRecord(actor(name, ActorKind.UNKNOWN), null, Role.ASSOCIATED));
            }
        }
    }

    private static ActorRecord actor(String name, ActorKind kind) {
        return new ActorRecord("acled-actor:" + (name.length() > NAME_IN_REF ? Slug.of(name) : name), name, kind);
    }

    private static ActorKind kind(String inter, String actor, String column, Findings findings) {
        String code = inter.strip().toLowerCase(Locale.ROOT);
        if (code.isEmpty() || code.equals("0") || actor.isBlank()) {
            return ActorKind.UNKNOWN;
        }
        ActorKind kind = KINDS.get(code.split("[ /]", 2)[0]);
        if (kind == null) {
            findings.warning(
                    IssueKind.BAD_VALUE,
                    column + " is " + Findings.quote(inter)
                            + ", not 1 to 8 or a type of actor such as \"State forces\"; the kind is kept as unknown.");
            return ActorKind.UNKNOWN;
        }
        return kind;
    }
}
