package org.casus.dataset.ucdp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.casus.dataset.CsvShape;
import org.casus.dataset.CsvTable;
import org.casus.dataset.Findings;
import org.casus.dataset.InputFile;
import org.casus.dataset.PlainText;
import org.casus.dataset.RowReader;
import org.casus.dataset.WholeNumber;
import org.casus.dataset.record.ActorProfile;
import org.casus.dataset.record.ActorRecord;
import org.casus.dataset.record.IssueKind;
import org.casus.dataset.record.Organisation;
import org.casus.dataset.record.RowIssue;

/** Reads UCDP's list of actors: what they are and were called, and what ties them to each other. */
final class ActorReader extends RowReader<ActorColumn, ActorProfile> {

    private static final int NAME = 500;

    /** Stands for "no such name". */
    private static final String NONE = "n/a";

    /** The codes of {@code Org} from 1. */
    private static final Organisation[] ORGANISATIONS = Organisation.values();

    ActorReader(InputFile input) {
        super(input, new CsvTable<>(input, ActorColumn.class, CsvShape.withHeader("UCDP actor list")));
    }

    @Override
    public ActorProfile next(Consumer<RowIssue> issues) {
        return nextValue(issues);
    }

    @Override
    protected RowReading<ActorProfile> read() {
        ActorProfile profile = profile();
        return profile == null ? null : new RowReading<>(profile.ref(), profile);
    }

    private ActorProfile profile() {
        long id = WholeNumber.read(row.get(ActorColumn.ACTORID));
        String name = name(ActorColumn.NAMEDATA);
        if (id <= 0) {
            findings.error(
                    IssueKind.BAD_VALUE,
                    "ActorId is " + Findings.quote(row.get(ActorColumn.ACTORID)) + ", not a number from 1.");
            return null;
        }
        if (name == null) {
            findings.error(IssueKind.MISSING_VALUE, "NameData is missing.");
            return null;
        }
        Set<String> taken = new LinkedHashSet<>();
        taken.add(name);
        String[] later = {
            name(ActorColumn.NEWNAME), name(ActorColumn.NEWNAMEFULLENG), name(ActorColumn.NEWNAMEFULLMOTHERTONGUE)
        };
        LaterNames names = LaterNames.of(later[0], later[1], later[2], name);
        // What it is called now goes first: a name that it never lost, or took again, is no former one.
        List<String> now = names(taken, names.now().used());
        List<String> nowNative = names(taken, names.now().ownLanguage());
        List<String> first = names(taken, name(ActorColumn.NAMEORIG), name(ActorColumn.NAMEORIGFULLENG));
        List<String> firstNative = names(taken, name(ActorColumn.NAMEORIGFULL));
        List<String> former = new ArrayList<>();
        if (is(ActorColumn.NAMECHANGE)) {
            former.addAll(first);
            former.addAll(firstNative);
        } else {
            now.addAll(first);
            nowNative.addAll(firstNative);
        }
        former.addAll(names(taken, names.former().used()));
        former.addAll(names(taken, names.former().ownLanguage()));
        List<String> lists = names.isList() ? names(taken, later) : List.of();
        List<String> splinterOf = new ArrayList<>(tied(id, ActorColumn.SPLINTER, ActorColumn.ACTORIDPREV));
        splinterOf.addAll(tied(id, ActorColumn.SPLITTEMP, ActorColumn.ACTORIDSPLITTEMP));
        Set<String> memberOf = new LinkedHashSet<>(tied(id, ActorColumn.ALLIANCE, ActorColumn.ACTORIDALLIANCE));
        memberOf.addAll(refs(id, ActorColumn.OSCOALITIONID));
        memberOf.addAll(refs(id, ActorColumn.NSCOALITIONID));
        return new ActorProfile(
                row.row(),
                new ActorRecord("ucdp-actor:" + id, name, ActorKinds.of(organisation(), name)),
                organisation(),
                now,
                former,
                nowNative,
                lists,
                splinterOf.stream().distinct().toList(),
                tied(id, ActorColumn.JOINGROUP, ActorColumn.ACTORIDGROUP),
                List.copyOf(memberOf));
    }

    private Organisation organisation() {
        long org = WholeNumber.read(row.get(ActorColumn.ORG));
        return org >= 1 && org <= ORGANISATIONS.length ? ORGANISATIONS[(int) org - 1] : null;
    }

    private boolean is(ActorColumn column) {
        return WholeNumber.read(row.get(column)) == 1;
    }

    private String name(ActorColumn column) {
        String name = PlainText.line(row.get(column), NAME, column.header(), findings);
        return NONE.equalsIgnoreCase(name) ? null : name;
    }

    /** Those of these names that the actor does not have yet. */
    private static List<String> names(Set<String> taken, String... names) {
        return names(taken, Arrays.asList(names));
    }

    private static List<String> names(Set<String> taken, List<String> names) {
        List<String> more = new ArrayList<>();
        for (String name : names) {
            if (name != null && taken.add(name)) {
                more.add(name);
            }
        }
        return more;
    }

    private List<String> tied(long id, ActorColumn whether, ActorColumn to) {
        return is(whether) ? refs(id, to) : List.of();
    }

    private List<String> refs(long id, ActorColumn column) {
        List<String> refs = new ArrayList<>();
        String text = row.get(column);
        for (String part : text.isBlank() ? new String[0] : text.split(",")) {
            long other = WholeNumber.read(part.strip());
            if (other <= 0) {
                findings.warning(
                        IssueKind.BAD_VALUE,
                        column.header() + " is " + Findings.quote(text)
                                + ", not numbers of actors; the tie is left out.");
            } else if (other != id) {
                refs.add("ucdp-actor:" + other);
            }
        }
        return refs;
    }
}
