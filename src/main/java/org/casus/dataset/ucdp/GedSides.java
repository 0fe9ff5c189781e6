package org.casus.dataset.ucdp;

import java.util.ArrayList;
import java.util.List;
import org.casus.dataset.Findings;
import org.casus.dataset.PlainText;
import org.casus.dataset.RowTable;
import org.casus.dataset.WholeNumber;
import org.casus.dataset.record.ActorRecord;
import org.casus.dataset.record.DyadRecord;
import org.casus.dataset.record.IssueKind;
import org.casus.dataset.record.NamedRef;
import org.casus.dataset.record.ParticipationRecord;
import org.casus.dataset.record.Role;
import org.casus.dataset.record.Side;
import org.casus.dataset.record.Slug;
import org.casus.dataset.record.TypeOfViolence;

/**
 * Who fought whom in which conflict.
 *
 * @param type null only where the row is rejected
 * @param title the sides as a title names them
 */
record GedSides(
        TypeOfViolence type,
        NamedRef conflict,
        DyadRecord dyad,
        List<ParticipationRecord> participations,
        String title) {

    /** The codes of {@code type_of_violence} from 1. */
    private static final TypeOfViolence[] TYPES = {
        TypeOfViolence.STATE_BASED, TypeOfViolence.NON_STATE, TypeOfViolence.ONE_SIDED
    };

    private static final int ACTOR_NAME = 500;
    private static final int OTHER_NAME = 1000;

    /** A ref has 300 characters; a name longer than this stands in it as a slug, which ends in a hash. */
    private static final int NAME_IN_REF = 250;

    /** What a row says of its sides, unread. */
    record Key(
            String type,
            String conflictId,
            String conflictName,
            String dyadId,
            String dyadName,
            String idA,
            String nameA,
            String idB,
            String nameB) {

        static Key of(RowTable<GedColumn> row) {
            return new Key(
                    row.get(GedColumn.TYPE_OF_VIOLENCE),
                    row.get(GedColumn.CONFLICT_NEW_ID),
                    row.get(GedColumn.CONFLICT_NAME),
                    row.get(GedColumn.DYAD_NEW_ID),
                    row.get(GedColumn.DYAD_NAME),
                    row.get(GedColumn.SIDE_A_NEW_ID),
                    row.get(GedColumn.SIDE_A),
                    row.get(GedColumn.SIDE_B_NEW_ID),
                    row.get(GedColumn.SIDE_B));
        }
    }

    static GedSides read(Key key, Findings findings) {
        var type = type(key.type(), findings);
        var a = actor(key.idA(), key.nameA(), GedColumn.SIDE_A_NEW_ID, GedColumn.SIDE_A, findings);
        var b = actor(key.idB(), key.nameB(), GedColumn.SIDE_B_NEW_ID, GedColumn.SIDE_B, findings);
        var conflict =
                named("ucdp-conflict:", key.conflictId(), key.conflictName(), GedColumn.CONFLICT_NEW_ID, findings);
        var dyad = named("ucdp-dyad:", key.dyadId(), key.dyadName(), GedColumn.DYAD_NEW_ID, findings);
        boolean oneSided = type == TypeOfViolence.ONE_SIDED;
        List<ParticipationRecord> participations = new ArrayList<>(2);
        if (a != null) {
            participations.add(new ParticipationRecord(a, Side.A, oneSided ? Role.PERPETRATOR : Role.PARTICIPANT));
        }
        if (b != null) {
            participations.add(new ParticipationRecord(b, Side.B, oneSided ? Role.TARGET : Role.PARTICIPANT));
        }
        return new GedSides(
                type,
                conflict,
                dyad == null ? null : new DyadRecord(dyad.ref(), dyad.name(), a, b),
                List.copyOf(participations),
                (a == null ? "Unknown" : a.name()) + " – " + (b == null ? "unknown" : b.name()));
    }

    private static TypeOfViolence type(String code, Findings findings) {
        long number = WholeNumber.read(code);
        if (number >= 1 && number <= TYPES.length) {
            return TYPES[(int) number - 1];
        }
        findings.error(IssueKind.BAD_VALUE, "type_of_violence is " + Findings.quote(code) + ", not 1, 2 or 3.");
        return null;
    }

    /** The actor, or null where the row has neither number nor name. */
    private static ActorRecord actor(
            String id, String rawName, GedColumn idColumn, GedColumn nameColumn, Findings findings) {
        long number = WholeNumber.read(id);
        var name = PlainText.line(rawName, ACTOR_NAME, nameColumn.header(), findings);
        if (number > 0) {
            if (name == null) {
                findings.warning(
                        IssueKind.MISSING_VALUE,
                        nameColumn.header() + " is empty; the actor goes by its number, " + number + ".");
                name = "UCDP actor " + number;
            }
            return new ActorRecord("ucdp-actor:" + number, name, GedActorKind.of(name));
        }
        badId(
                id,
                number,
                idColumn,
                name == null ? "nobody is stored for it." : "the actor is known by its name.",
                findings);
        if (name == null) {
            return null;
        }
        var key = name.length() > NAME_IN_REF ? Slug.of(name) : name;
        return new ActorRecord("ucdp-actor-name:" + key, name, GedActorKind.of(name));
    }

    /** The conflict or dyad, or null where it has no number. */
    private static NamedRef named(String scheme, String id, String rawName, GedColumn idColumn, Findings findings) {
        long number = WholeNumber.read(id);
        if (number <= 0) {
            badId(id, number, idColumn, "nothing is stored for it.", findings);
            return null;
        }
        var nameColumn = idColumn == GedColumn.DYAD_NEW_ID ? GedColumn.DYAD_NAME : GedColumn.CONFLICT_NAME;
        var name = PlainText.line(rawName, OTHER_NAME, nameColumn.header(), findings);
        if (name == null) {
            findings.warning(
                    IssueKind.MISSING_VALUE,
                    nameColumn.header() + " is empty; the record goes by its number, " + number + ".");
            name = scheme.substring(0, scheme.length() - 1) + " " + number;
        }
        return new NamedRef(scheme + number, name);
    }

    private static void badId(String id, long number, GedColumn column, String done, Findings findings) {
        if (number == WholeNumber.NONE || number == 0) {
            findings.warning(IssueKind.MISSING_VALUE, column.header() + " is missing; " + done);
        } else {
            findings.warning(IssueKind.BAD_VALUE, column.header() + " is " + Findings.quote(id) + "; " + done);
        }
    }
}
